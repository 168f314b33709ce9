import { notFound } from "next/navigation";
import { CabinetShellSample } from "@/app/dev/ui/shell-samples";
import { TableSamples } from "@/app/dev/ui/table-samples";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/server/env";

export default function CabinetShellPage() {
  if (env().KONTOR_MODE !== "demo") notFound();
  return (
    <CabinetShellSample>
      <PageHeader title="My orders" />
      <TableSamples />
    </CabinetShellSample>
  );
}
