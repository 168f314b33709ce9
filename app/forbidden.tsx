import { ForbiddenPage } from "@/components/shell/forbidden-page";

/** `pageRead` leads here. */
export default function Forbidden() {
  return <ForbiddenPage />;
}
