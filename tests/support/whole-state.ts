import pg from "pg";

/** What may never be found in a database, whatever happened to it and to us. Each statement lists what offends. */
const OFFENCES: Readonly<Record<string, string>> = {
  "an order whose sums are not those of its lines": `
    select o.id from orders o left join order_lines l on l.account_id = o.account_id and l.order_id = o.id
    group by o.account_id, o.id having o.items_minor <> coalesce(sum(l.sum_minor), 0) or o.line_count <> count(l.id)`,
  "an order without an event for each of its versions": `
    select o.id from orders o left join events e on e.account_id = o.account_id and e.subject_id = o.id and e.sequence > 0
    group by o.account_id, o.id
    having count(distinct e.sequence) <> o.version or min(e.sequence) <> 1 or max(e.sequence) <> o.version`,
  "an event or a message of an order that does not exist": `
    select e.id from events e where e.subject_kind = 'order'
      and not exists (select from orders o where o.account_id = e.account_id and o.id = e.subject_id)
    union all select m.id from outbox m where m.subject_kind = 'order'
      and not exists (select from orders o where o.account_id = m.account_id and o.id = m.subject_id)`,
  "an order whose stage is not that of its last event": `
    select o.id from orders o join lateral (select e.stage from events e
      where e.account_id = o.account_id and e.subject_id = o.id order by e.sequence desc, e.id desc limit 1) last on true
    where last.stage <> o.stage`,
  "a confirmed order not delivered once, with one message and a licence per unit": `
    select o.id from orders o where o.stage = 'CONFIRMED' and (
      1 <> (select count(*) from events e where e.account_id = o.account_id and e.subject_id = o.id and e.type = 'order.delivered')
      or 1 <> (select count(*) from outbox m where m.account_id = o.account_id and m.subject_id = o.id and m.kind = 'order-delivered')
      or (select count(*) from licences i where i.account_id = o.account_id and i.order_id = o.id)
        <> (select sum(l.quantity) from order_lines l where l.account_id = o.account_id and l.order_id = o.id))`,
  "licences or codes of an order that is not confirmed": `
    select o.id from orders o where o.stage <> 'CONFIRMED' and (
      exists (select from licences i where i.account_id = o.account_id and i.order_id = o.id)
      or exists (select from licence_codes c where c.account_id = o.account_id and c.order_id = o.id and c.state = 'issued'))`,
  "a code that was not given exactly once, or to another order": `
    select c.id from licence_codes c left join licences i on i.account_id = c.account_id and i.code_id = c.id
    group by c.account_id, c.id having count(i.id) <> case when c.state = 'issued' then 1 else 0 end
      or bool_or(i.line_id <> c.line_id)`,
  "a free code while an order waits for it": `
    select c.id from licence_codes c where c.state = 'free' and exists (select from order_lines l
      where l.account_id = c.account_id and l.item_id = c.item_id and l.queue_place is not null)`,
  "a repeatable call without its answer": "select key from idempotency_keys where status = 0",
};

/** The offences found in a whole database, by name; empty when nothing is half done. */
export async function halfDone(superuserUrl: string): Promise<string[]> {
  return withClient(superuserUrl, async (client) => {
    const found: string[] = [];
    for (const [name, statement] of Object.entries(OFFENCES)) {
      const { rows } = await client.query(`select * from (${statement}) as offence limit 3`);
      if (rows.length > 0) found.push(`${name}: ${JSON.stringify(rows)}`);
    }
    return found;
  });
}

/** Questions to a database that no row security stands before. */
export async function asSuperuser<Row extends pg.QueryResultRow>(
  superuserUrl: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return withClient(superuserUrl, async (client) => (await client.query<Row>(statement, values)).rows);
}

async function withClient<T>(connectionString: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
