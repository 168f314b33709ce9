import { and, eq, inArray, sql } from "drizzle-orm";
import { apiKeys, employees } from "@/db/schema/accounts";
import { catalogueItems, products } from "@/db/schema/catalogue";
import { clientGroups, clients } from "@/db/schema/clients";
import { orders } from "@/db/schema/orders";
import type { AuditRow, AuditThing } from "@/lib/audit/model/list-audit";
import type { ReadContext } from "@/lib/server/context";

type Entry = Omit<AuditRow, "subject" | "related"> & { subjectKind: string; subjectId: string };

/** Fields of an event's data that hold the id of something, and what it is. */
const relatedKinds: Readonly<Record<string, string>> = { orderId: "order", clientId: "client", replacesId: "key" };
/** Events of a file are told in the history of its order: the subject is the order. */
const kindOfSubject = (kind: string) => (kind === "file" ? "order" : kind);

/** Gives every entry the present names of what it is about: one query per kind of thing on the page. */
export async function withNames(ctx: ReadContext, entries: readonly Entry[]): Promise<AuditRow[]> {
  const wanted = new Map<string, Set<string>>();
  const want = (kind: string, id: string) => wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  for (const entry of entries) {
    want(kindOfSubject(entry.subjectKind), entry.subjectId);
    for (const thing of relatedTo(entry)) want(thing.kind, thing.id);
  }
  const known = new Map<string, Named>();
  for (const [kind, ids] of wanted) {
    for (const thing of await named(ctx, kind, [...ids])) known.set(`${kind} ${thing.askedId}`, thing);
  }
  const thingOf = ({ kind, id }: { kind: string; id: string }): AuditThing => {
    const thing = known.get(`${kind} ${id}`);
    return thing ? { kind: thing.kind, id: thing.id, name: thing.name } : { kind, id, name: "" };
  };
  return entries.map((entry) => {
    const { subjectKind, subjectId, ...row } = entry;
    return {
      ...row,
      subject: thingOf({ kind: kindOfSubject(subjectKind), id: subjectId }),
      related: relatedTo(entry).map(thingOf),
    };
  });
}

function relatedTo(entry: Entry): { kind: string; id: string }[] {
  return Object.entries(relatedKinds).flatMap(([field, kind]) => {
    const id = entry.data[field];
    return typeof id === "string" && id !== "" ? [{ kind, id }] : [];
  });
}

/** A person is shown as the employee or client that the account knows, so what was asked for and what is shown may differ. */
type Named = AuditThing & { askedId: string };
const employeeName = sql<string>`coalesce(nullif(trim(${employees.firstName} || ' ' || ${employees.lastName}), ''), ${employees.email})`;
const clientName = sql<string>`coalesce(nullif(${clients.name}, ''), ${clients.email})`;

async function named(ctx: ReadContext, kind: string, ids: string[]): Promise<Named[]> {
  if (kind === "person") return persons(ctx, ids);
  const rows = await rowsOf(ctx, kind, ids);
  return rows.map(({ id, name }) => ({ askedId: id, kind, id, name: String(name) }));
}

function rowsOf(ctx: ReadContext, kind: string, ids: string[]): PromiseLike<{ id: string; name: string | number }[]> {
  const { accountId } = ctx.actor;
  const table = kind in tables ? tables[kind as keyof typeof tables] : null; // Just looked up.
  if (!table) return Promise.resolve([]);
  return ctx.db
    .select({ id: sql<string>`${table.id}`, name: sql<string | number>`${table.name}` })
    .from(table.from)
    .where(and(eq(table.accountId, accountId), inArray(table.id, ids)))
    .limit(ids.length);
}

const tables = {
  employee: { from: employees, accountId: employees.accountId, id: employees.id, name: employeeName },
  client: { from: clients, accountId: clients.accountId, id: clients.id, name: clientName },
  key: { from: apiKeys, accountId: apiKeys.accountId, id: apiKeys.id, name: apiKeys.name },
  order: { from: orders, accountId: orders.accountId, id: orders.id, name: orders.number },
  item: { from: catalogueItems, accountId: catalogueItems.accountId, id: catalogueItems.id, name: catalogueItems.name },
  product: { from: products, accountId: products.accountId, id: products.id, name: products.name },
  group: { from: clientGroups, accountId: clientGroups.accountId, id: clientGroups.id, name: clientGroups.name },
} as const;

async function persons(ctx: ReadContext, ids: string[]): Promise<Named[]> {
  const { accountId } = ctx.actor;
  const staff = await ctx.db
    .select({ id: employees.id, personId: employees.personId, name: employeeName })
    .from(employees)
    .where(and(eq(employees.accountId, accountId), inArray(employees.personId, ids)))
    .limit(ids.length);
  const known = await ctx.db
    .select({ id: clients.id, personId: clients.personId, name: clientName })
    .from(clients)
    .where(and(eq(clients.accountId, accountId), inArray(clients.personId, ids)))
    .limit(ids.length);
  const of = (kind: string, rows: { id: string; personId: string | null; name: string }[]) =>
    rows.map(({ id, personId, name }) => ({ askedId: personId ?? "", kind, id, name }));
  // Who is both is shown as an employee: later entries win.
  return [...of("client", known), ...of("employee", staff)];
}
