import { CircleAlert, CircleCheck, CirclePlus, Equal, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { MoneyText } from "@/components/ui/money-text";
import type { CellProblem, ImportRow } from "@/lib/catalogue/model/import-items";

const looks: Record<ImportRow["action"], { tone: Tone; icon: LucideIcon }> = {
  create: { tone: "success", icon: CirclePlus },
  update: { tone: "info", icon: CircleCheck },
  keep: { tone: "slate", icon: Equal },
  refuse: { tone: "danger", icon: CircleAlert },
};

const cell = "border-line border-b px-3 py-1.5 align-top";

/** The rows of a file as they were read; a refused cell is marked and its reason stands at the end of its row. */
export function ImportRows({ rows, currency }: { rows: readonly ImportRow[]; currency: string }) {
  const t = useTranslations("catalogue");
  const heads = ["sku", "name", "kind", "price", "vat"] as const;
  return (
    // A wide table scrolls inside its frame, and the frame can be reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus.
    <section className="overflow-x-auto" tabIndex={0} aria-label={t("items")}>
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr className="text-left text-faint text-sm">
            <th scope="col" className={cell}>
              {t("import.row")}
            </th>
            <th scope="col" className={cell}>
              {t("import.result")}
            </th>
            {heads.map((column) => (
              <th key={column} scope="col" className={cell}>
                {t(`fields.${column}`)}
              </th>
            ))}
            <th scope="col" className={cell}>
              {t("import.reasons")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} currency={currency} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, currency }: { row: ImportRow; currency: string }) {
  const t = useTranslations("catalogue");
  const { tone, icon: Sign } = looks[row.action];
  const bad = new Set(row.problems.map((problem) => problem.column));
  const look = (column: CellProblem["column"]) =>
    cn(cell, "max-w-56 truncate", bad.has(column) && "bg-danger-ground text-danger underline decoration-dotted");
  const { sku, name, kind, price, vat } = row.cells;
  return (
    <tr className={row.action === "refuse" ? "bg-danger-ground/30" : undefined}>
      <th scope="row" className={cn(cell, "text-start font-normal text-faint tabular-nums")}>
        {row.row}
      </th>
      <td className={cell}>
        <Badge tone={tone} icon={<Sign aria-hidden />}>
          {t(`import.${row.action}`)}
        </Badge>
      </td>
      <td className={look("sku")}>{sku}</td>
      <td className={look("name")}>{name}</td>
      <td className={look("kind")}>{row.kind ? t(`kinds.${row.kind}`) : kind}</td>
      <td className={cn(look("price"), "text-end")}>
        {row.priceMinor === null ? price : <MoneyText amountMinor={row.priceMinor} currency={currency} />}
      </td>
      <td className={cn(look("vat"), "text-end tabular-nums")}>{vat}</td>
      <td className={cn(cell, "min-w-64")}>
        <Reasons problems={row.problems} />
      </td>
    </tr>
  );
}

function Reasons({ problems }: { problems: readonly CellProblem[] }) {
  const t = useTranslations("catalogue");
  const texts = useTranslations("problems");
  if (problems.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 text-danger text-sm">
      {problems.map(({ column, code, row }) => {
        const problem = texts(code, { row: row ?? 0 });
        return (
          <li key={`${column} ${code}`}>
            {column ? t("import.cellProblem", { column: t(`fields.${column}`), problem }) : problem}
          </li>
        );
      })}
    </ul>
  );
}
