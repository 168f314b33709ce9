import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-column";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { sortLink } from "@/components/ui/list-address";
import { MoneyText } from "@/components/ui/money-text";
import { Pagination } from "@/components/ui/pagination";
import { PaymentBadge } from "@/components/ui/payment-badge";
import { StageBadge } from "@/components/ui/stage-badge";
import { orderSamples } from "./order-samples";

type Row = (typeof orderSamples)[number];

const columns: Column<Row>[] = [
  { id: "number", header: "Number", cell: (row) => row.number, sort: sortLink("/dev/ui", {}, "number", "-number") },
  { id: "client", header: "Client", cell: (row) => row.client },
  { id: "lines", header: "Lines", cell: (row) => row.lines, phone: "hidden" },
  {
    id: "sum",
    header: "Sum",
    align: "end",
    cell: (row) => <MoneyText amountMinor={row.totalMinor} currency={row.currency} />,
    sort: sortLink("/dev/ui", {}, "sum"),
  },
  { id: "stage", header: "Stage", cell: (row) => <StageBadge stage={row.stage} /> },
  { id: "payment", header: "Payment", cell: (row) => <PaymentBadge status={row.payment} /> },
  { id: "created", header: "Created", cell: (row) => <DateTime at={row.createdAt} timeZone="Europe/Berlin" /> },
];

export function TableSamples() {
  return (
    <section className="mt-6 flex flex-col gap-4" aria-label="Tables">
      <div>
        <DataTable
          label="Orders"
          columns={columns}
          rows={orderSamples}
          rowKey={(row) => row.number}
          rowHref={(row) => `/dev/ui?open=${row.number}`}
          empty={null}
        />
        <Pagination count={orderSamples.length} nextHref="/dev/ui?after=x" />
      </div>
      <DataTable
        label="Nothing"
        columns={columns}
        rows={[]}
        rowKey={(row) => row.number}
        empty={<EmptyState title="Nothing matches" text="Clear a filter to see more." />}
      />
    </section>
  );
}
