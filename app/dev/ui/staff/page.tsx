import { notFound } from "next/navigation";
import { FilterSamples } from "@/app/dev/ui/filter-samples";
import { StaffShellSample } from "@/app/dev/ui/shell-samples";
import { TableSamples } from "@/app/dev/ui/table-samples";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/server/env";

export default function StaffShellPage() {
  if (env().KONTOR_MODE !== "demo") notFound();
  return (
    <StaffShellSample>
      <PageHeader title="Outgoing" text="Orders of this company." />
      <FilterSamples />
      <TableSamples />
    </StaffShellSample>
  );
}
