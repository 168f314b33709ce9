import { headers } from "next/headers";
import { NotFoundPage } from "@/components/shell/not-found-page";

export default async function NotFound() {
  return <NotFoundPage reference={(await headers()).get("x-request-id")} isInShell />;
}
