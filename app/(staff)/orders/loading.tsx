import { PageSkeleton } from "@/components/ui/page-skeleton";

export default function OrdersLoading() {
  return <PageSkeleton shape="list" />;
}
