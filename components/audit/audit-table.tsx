import { Filter, ScrollText } from "lucide-react";
import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { ValueChange } from "@/components/ui/value-change";
import type { AuditRow, AuditThing } from "@/lib/audit/model/list-audit";
import { useAuditSpeech } from "./audit-speech";

/** The page of each kind of thing; what is not here has none. */
const pages: Readonly<Record<string, (id: string) => string>> = {
  order: (id) => `/orders/${id}`,
  client: (id) => `/clients/${id}`,
  employee: (id) => `/staff/${id}`,
  key: (id) => `/settings/keys/${id}`,
  item: (id) => `/catalogue/items/${id}`,
  product: (id) => `/catalogue/products/${id}`,
  account: () => "/settings/company",
  group: () => "/settings/groups",
};

type Props = {
  rows: readonly AuditRow[];
  timeZone: string;
  path: string;
  params: SearchParams;
  /** The kinds of things whose pages the reader may open. */
  openable: readonly string[];
};

/** The audit in words: when, who and from where, what, about whom, before and after (promise V1). */
export function AuditTable({ rows, timeZone, path, params, openable }: Props) {
  const { t, titleOf, whoOf, factsOf } = useAuditSpeech(timeZone);
  const only = (changes: Record<string, string>) => withParams(path, params, { ...changes, after: null, before: null });
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          id: "at",
          header: t("at"),
          cell: (row) => <DateTime at={row.at} timeZone={timeZone} shape="dayTime" />,
          className: "align-top",
        },
        {
          id: "who",
          header: t("who"),
          className: "align-top",
          cell: (row) => (
            <span className="flex flex-col wrap-anywhere">
              <FilterLink href={only({ who: row.actorId })} label={t("onlyWho", { name: row.actorName })}>
                {whoOf(row)}
              </FilterLink>
              {row.source && (
                <FilterLink href={only({ source: row.source })} label={t("onlySource", { source: row.source })}>
                  <span className="font-mono text-faint text-sm">{row.source}</span>
                </FilterLink>
              )}
            </span>
          ),
        },
        {
          id: "what",
          header: t("what"),
          phone: "title",
          className: "align-top",
          cell: (row) => (
            <div className="min-w-0 whitespace-normal font-normal">
              <p className="font-medium">{titleOf(row)}</p>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Thing thing={row.subject} timeZone={timeZone} openable={openable} />
                {row.related.map((thing) => (
                  <Thing key={thing.id} thing={thing} timeZone={timeZone} openable={openable} />
                ))}
                <FilterLink href={only({ about: row.subject.id })} label={t("onlyAbout")}>
                  <Filter aria-hidden className="size-3.5 text-faint" />
                </FilterLink>
              </p>
              {factsOf(row).map((fact) => (
                <ValueChange key={fact.label} {...fact} />
              ))}
            </div>
          ),
        },
      ]}
      empty={<EmptyState icon={<ScrollText />} title={t("empty")} text={t("emptyText")} />}
    />
  );
}

function FilterLink({ href, label, children }: { href: string; label: string; children: React.ReactNode }) {
  return (
    <Link prefetch={false} href={href} title={label} className="hover:underline">
      <span className="sr-only">{label}: </span>
      {children}
    </Link>
  );
}

type ThingProps = { thing: AuditThing; timeZone: string; openable: readonly string[] };

/** What an entry is about: the way there, or only its name when there is none for the reader. */
function Thing({ thing: { kind, id, name }, timeZone, openable }: ThingProps) {
  const { thingOf } = useAuditSpeech(timeZone);
  const text = thingOf(kind, name);
  const href = openable.includes(kind) && (name || kind === "account") ? pages[kind]?.(id) : undefined;
  if (!href) return <span className="wrap-anywhere">{text}</span>;
  return (
    <Link prefetch={false} className="link wrap-anywhere" href={href}>
      {text}
    </Link>
  );
}
