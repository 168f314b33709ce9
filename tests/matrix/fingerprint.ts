import pg from "pg";
import { urlFor } from "@/scripts/launcher/roles.mjs";

/** Counters of attempts are there to be written, whoever tries. */
const LEFT_OUT = ["limits"];
/** What changes by itself: when somebody was last seen, and how far the dispatcher has come with a message. */
const BY_ITSELF: Record<string, string> = {
  sessions: "- 'last_seen_at'",
  api_keys: "- 'last_used_at' - 'last_used_source'",
  outbox: "- array(select jsonb_object_keys(to_jsonb(t)) except select 'id')",
};

/** Looks at every row of some accounts past all rights, so that a test can say that nothing was written. */
export async function openFingerprint(accountIds: readonly string[]) {
  const url = new URL(process.env.KONTOR_TEST_CLUSTER_URL ?? "");
  const database = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  const connectionString = urlFor(
    url.href,
    decodeURIComponent(url.username),
    decodeURIComponent(url.password),
    database,
  );
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ name: string; column: string }>(
    `select c.table_name as name, c.column_name as column from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
       and (c.column_name = 'account_id' or (c.table_name = 'accounts' and c.column_name = 'id')
         or (c.table_name = 'sessions' and c.column_name = 'workplace_account_id'))`,
  );
  const tables = rows.filter(({ name }) => !LEFT_OUT.includes(name));
  if (tables.length < 20) throw new Error("a fingerprint that looks at hardly any table");
  const one = ({ name, column }: { name: string; column: string }) =>
    `select '${name}' as name, count(*)::int as rows,
       coalesce(sum(hashtextextended((to_jsonb(t) ${BY_ITSELF[name] ?? ""})::text, 0)::numeric), 0)::text as content
     from ${name} t where ${column} = any($1)`;
  const people = `select 'people', count(*)::int, coalesce(sum(hashtextextended(to_jsonb(t)::text, 0)::numeric), 0)::text
    from people t where id in (select party_id from dealings where account_id = any($1))`;
  const everything = [...tables.map(one), people].join(" union all ");
  return {
    take: async (): Promise<Record<string, string>> => {
      const found = await client.query<{ name: string; rows: number; content: string }>(everything, [accountIds]);
      return Object.fromEntries(found.rows.map((row) => [row.name, `${row.rows} rows, ${row.content}`]));
    },
    close: () => client.end(),
  };
}
