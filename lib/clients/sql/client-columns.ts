import { eq, or, type SQL, sql } from "drizzle-orm";
import { clients } from "@/db/schema/clients";

const NUMBER = /^#?(\d{1,15})$/;

/** What lists and choices show of a client. */
export const clientColumns = {
  id: clients.id,
  number: clients.number,
  kind: sql<"person" | "organization">`${clients.kind}`,
  name: clients.name,
  email: clients.email,
  phone: clients.phone,
  isBlocked: sql<boolean>`${clients.blockedAt} is not null`,
  createdAt: clients.createdAt,
};

/** Name or address by a part of it, the number exactly. Text goes through the search function, which has the index. */
export function matchesClient(search: string, matchesMax: number): SQL | undefined {
  const number = NUMBER.exec(search)?.[1];
  return or(
    sql`${clients.id} in (select id from lookup.search_clients(${search}, ${matchesMax}))`,
    number ? eq(clients.number, Number(number)) : undefined,
  );
}
