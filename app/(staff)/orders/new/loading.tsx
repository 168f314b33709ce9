import { PageSkeleton } from "@/components/ui/page-skeleton";

export default function NewOrderLoading() {
  return <PageSkeleton shape="form" />;
}
