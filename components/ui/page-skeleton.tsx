import { useTranslations } from "next-intl";
import { Skeleton } from "./skeleton";

type Props = { shape: "list" | "card" | "form"; rows?: number };

/** Holds the layout of a page that is on its way: what `loading.tsx` of a list, a card or a form shows. */
export function PageSkeleton({ shape, rows = 12 }: Props) {
  const t = useTranslations("common");
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{t("loading")}</span>
      <div className="mb-4 flex items-center justify-between">
        <Skeleton className="h-6 w-48" />
        <Skeleton className="h-control w-32" />
      </div>
      {shape === "list" && <ListShape rows={rows} />}
      {shape === "card" && <CardShape />}
      {shape === "form" && <FormShape />}
    </div>
  );
}

const widths = ["w-2/3", "w-1/2", "w-3/4", "w-2/5", "w-3/5"];

function lines(count: number): { id: string; width: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `line-${index}`,
    width: widths[index % widths.length] ?? "",
  }));
}

function ListShape({ rows }: { rows: number }) {
  return (
    <>
      <Skeleton className="mb-3 h-control w-full max-w-xl" />
      <div className="rounded-lg border border-line bg-surface">
        {lines(rows).map((line) => (
          <div
            key={line.id}
            className="grid h-row grid-cols-[1fr_3fr_2fr_1fr] items-center gap-6 border-line border-b px-3 last:border-0"
          >
            <Skeleton className="w-16" />
            <Skeleton className={line.width} />
            <Skeleton className="w-1/2" />
            <Skeleton className="ml-auto w-16" />
          </div>
        ))}
      </div>
    </>
  );
}

function CardShape() {
  return (
    <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4">
        {lines(9).map((line) => (
          <Skeleton key={line.id} className={line.width} />
        ))}
      </div>
      <div className="flex flex-col gap-4 rounded-lg border border-line bg-surface p-4">
        {lines(6).map((line) => (
          <Skeleton key={line.id} className={line.width} />
        ))}
      </div>
    </div>
  );
}

function FormShape() {
  return (
    <div className="flex max-w-xl flex-col gap-4 rounded-lg border border-line bg-surface p-4">
      {lines(5).map((line) => (
        <Skeleton key={line.id} className="h-control w-full" />
      ))}
    </div>
  );
}
