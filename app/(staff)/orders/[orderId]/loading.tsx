import { PageSkeleton } from "@/components/ui/page-skeleton";

export default function OrderLoading() {
  return <PageSkeleton shape="card" />;
}
