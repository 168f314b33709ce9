import { PageSkeleton } from "@/components/ui/page-skeleton";

export default function ClientLoading() {
  return <PageSkeleton shape="card" />;
}
