import { PageSkeleton } from "@/components/ui/page-skeleton";

export default function StaffLoading() {
  return <PageSkeleton shape="list" />;
}
