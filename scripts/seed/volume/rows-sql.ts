import type pg from "pg";
import { orderEvents } from "@/lib/orders/model/events";
import type { Workplace } from "./plan-sql";

/** What the plan fills; also the tables whose statistics are new afterwards. */
export const volumeTables = [
  "people",
  "dealings",
  "clients",
  "organizations",
  "orders",
  "order_lines",
  "order_options",
  "licence_codes",
  "licences",
  "events",
];

/** Copies the plan into the tables. `$1` is the account everywhere. */
export async function insertRows(owner: pg.Client, workplace: Workplace): Promise<void> {
  const { accountId, key } = workplace;
  await owner.query(people);
  await owner.query(dealings, [accountId]);
  await owner.query(clients, [accountId, await takeNumbers(owner, accountId, "clients", "volume_clients")]);
  await owner.query(organizations, [accountId]);
  await owner.query(orders, [accountId, await takeNumbers(owner, accountId, "orders", "volume_orders"), key.id]);
  await owner.query(lines, [accountId]);
  await owner.query(queues, [accountId]);
  await owner.query(options, [accountId]);
  await owner.query(licences, [accountId]);
  await owner.query(clientEvents, [accountId, key.id, key.name]);
  await owner.query(createdEvents, [accountId, key.id, key.name, orderEvents["order.created"].customer]);
  await owner.query(assignedEvents, [accountId, orderEvents["order.assigned"].customer]);
  await owner.query(confirmedEvents, [accountId, orderEvents["order.confirmed"].customer]);
  await owner.query(shortageEvents, [accountId, orderEvents["order.codes_reserved"].customer]);
  await owner.query(deliveredEvents, [accountId, orderEvents["order.delivered"].customer]);
  await owner.query(cancelledEvents, [accountId, orderEvents["order.cancelled"].customer]);
}

/** Moves the account's series on by as many numbers as a plan has rows; returns the one before the first of them. */
async function takeNumbers(owner: pg.Client, accountId: string, series: string, plan: string): Promise<number> {
  const sequence = `numbers.${series}_${accountId.replaceAll("-", "")}`;
  const { rows } = await owner.query<{ first: string }>("select nextval($1) as first", [sequence]);
  const before = Number(rows[0]?.first) - 1;
  await owner.query(`select setval($1, $2 + (select count(*) from ${plan}))`, [sequence, before]);
  return before;
}

const people = `
  insert into people (id, email, email_key, locale, created_at)
  select person_id, email, lower(email), locale, at from volume_clients where kind = 'person'`;

const dealings = `
  insert into dealings (party_kind, party_id, account_id, created_at)
  select 'client', person_id, $1, at from volume_clients where kind = 'person'`;

const clients = `
  insert into clients (account_id, id, number, kind, person_id, name, first_name, last_name, email, phone, locale, created_at)
  select $1, id, $2::bigint + place, kind, case when kind = 'person' then person_id end,
    case when kind = 'person' then first_name || ' ' || last_name else 'School no. ' || place end,
    case when kind = 'person' then first_name else '' end, case when kind = 'person' then last_name else '' end,
    email, phone, locale, at from volume_clients`;

const organizations = `
  insert into organizations (account_id, id, legal_name)
  select $1, id, 'School no. ' || place from volume_clients where kind = 'organization'`;

const orders = `
  insert into orders (account_id, id, number, external_id, flow, type, source, version, stage, stage_entered_at, payment_status,
    grant_state, client_id, orderer_id, recipient_kind, recipient_id, recipient_first_name, recipient_last_name, recipient_email,
    recipient_phone, activate_on_recipient, responsible_id, placed_by_id, placed_by_key_id, currency, vat_included,
    default_vat_bps, items_minor, vat_minor, total_minor, received_minor, paid_at, first_line_name, line_count, created_at,
    placed_at, confirmed_at, confirmed_by_id, cancelled_at)
  select $1::uuid, o.id, $2::bigint + o.place, case when o.is_api and o.place % 2 = 0 then 'CRM-' || lpad(o.place::text, 8, '0') else '' end,
    'licence', 'digital', case when o.is_api then 'api' else 'panel' end, o.version, o.stage,
    case when o.version = 1 then o.at when o.stage = 'ASSIGNED' then o.assigned_at else o.decided_at end, b.payment_status,
    case o.stage when 'CONFIRMED' then case when o.activates then 'activated' else 'granted' end
      when 'AWAITING_DELIVERY' then 'waiting_stock' else 'none' end,
    o.client_id, case when o.kind = 'person' then o.client_id end, o.kind, o.client_id,
    case when o.kind = 'person' then c.first_name else 'School no. ' || c.place end,
    case when o.kind = 'person' then c.last_name else '' end, c.email, c.phone, o.activates,
    case when o.is_assigned then holder.id end, case when not o.is_api then placer.id end, case when o.is_api then $3::uuid end,
    a.currency, a.vat_included, a.default_vat_bps, b.items_minor, b.vat_minor, b.total_minor, b.received_minor,
    case when b.payment_status = 'paid' then o.at end, b.first_line, b.line_count, o.at, o.at,
    case when o.stage in ('CONFIRMED', 'AWAITING_DELIVERY') then o.decided_at end,
    case when o.stage in ('CONFIRMED', 'AWAITING_DELIVERY') then holder.id end,
    case when o.stage = 'CANCELLED' then o.decided_at end
  from volume_orders o
  join volume_clients c on c.place = o.client
  join volume_baskets b on b.number = o.basket and b.payment = o.payment
  join volume_staff placer on placer.place = o.placer
  join volume_staff holder on holder.place = o.holder
  join accounts a on a.id = $1
  order by o.place`;

const lines = `
  insert into order_lines (account_id, id, order_id, position, product_id, item_id, kind, name, product_name, instructions, quantity,
    unit_price_minor, sum_minor, discount_minor, vat_bps, vat_minor, grant_state, created_at)
  select $1, pg_temp.made_id(o.at, 'line' || o.place || '.' || l.position), o.id, l.position, l.product_id, l.item_id, l.kind, l.name,
    l.product_name, l.instructions, l.quantity, l.unit_price_minor, l.sum_minor, l.discount_minor, l.vat_bps, l.vat_minor,
    case o.stage when 'CONFIRMED' then case when o.activates then 'activated' else 'granted' end
      when 'AWAITING_DELIVERY' then case when l.kind = 'licence_code' then 'waiting_stock' else 'pending' end else 'none' end,
    o.at
  from volume_orders o join volume_lines l on l.basket = o.basket
  order by o.place`;

/** Places in the queue of an item follow the confirmations, as if drawn under its lock. */
const queues = `
  with placed as (
    select l.id, l.item_id, row_number() over (partition by l.item_id order by o.decided_at, o.place) as queue_place
    from volume_orders o join order_lines l on l.account_id = $1 and l.order_id = o.id
    where o.stage = 'AWAITING_DELIVERY' and l.kind = 'licence_code'
  ), queued as (
    update order_lines set queue_place = placed.queue_place from placed
    where order_lines.account_id = $1 and order_lines.id = placed.id
  )
  update catalogue_items set last_queue_place = ends.queue_place
  from (select item_id, max(queue_place) as queue_place from placed group by item_id) as ends
  where catalogue_items.account_id = $1 and catalogue_items.id = ends.item_id`;

const options = `
  insert into order_options (account_id, order_id, position, name, value)
  select $1, o.id, option.position, option.name, option.value
  from volume_orders o cross join lateral (values (1, 'Class', (5 + o.place % 3) || 'B'), (2, 'Contract', 'W/' || o.place)) as option (position, name, value)
  where o.place % 4 = 0 and option.position <= 1 + o.place % 8 / 4`;

/** One licence per unit; those with a code come with their codes. */
const licences = `
  insert into licences (account_id, id, order_id, line_id, position, holder_id, state, granted_at, activated_at)
  select $1, pg_temp.made_id(o.decided_at, 'licence' || o.place || '.' || l.position || '.' || unit), o.id,
    pg_temp.made_id(o.at, 'line' || o.place || '.' || l.position), unit, o.client_id,
    case when o.activates then 'activated' else 'granted' end, o.decided_at, case when o.activates then o.decided_at end
  from volume_orders o
  join volume_lines l on l.basket = o.basket
  cross join lateral generate_series(1, l.quantity) as unit
  where o.stage = 'CONFIRMED' and l.kind = 'licence'`;

const clientEvents = `
  insert into events (account_id, id, subject_kind, subject_id, type, actor_kind, actor_id, actor_name, data, visible_to_customer, at)
  select $1, pg_temp.made_id(at, 'client.created' || place), 'client', id, 'client.created', 'apiKey', $2, $3,
    jsonb_build_object('kind', kind, 'name', case when kind = 'person' then first_name || ' ' || last_name else 'School no. ' || place end),
    false, at from volume_clients`;

/** The columns of an order's event, from the plan `o` and the one who did it. */
const orderEvent = (
  type: string,
  at: string,
  sequence: string,
  stage: string,
  actor: string,
  data: string,
  customer: string,
) => `
  insert into events (account_id, id, subject_kind, subject_id, sequence, type, stage, at, visible_to_customer, actor_kind, actor_id, actor_name, data)
  select $1, pg_temp.made_id(${at}, '${type}' || o.place), 'order', o.id, ${sequence}, '${type}', ${stage}, ${at}, ${customer}::boolean, ${actor}, ${data}
  from volume_orders o
  join volume_baskets b on b.number = o.basket and b.payment = o.payment
  join volume_staff placer on placer.place = o.placer
  join volume_staff holder on holder.place = o.holder
  join accounts a on a.id = $1`;

const byPlacer =
  "case when o.is_api then 'apiKey' else 'employee' end, case when o.is_api then $2 else placer.id::text end, case when o.is_api then $3 else placer.name end";
const byHolder = "'employee', holder.id::text, holder.name";
const before = "case when o.is_assigned then 'ASSIGNED' else 'NEW' end";

const createdEvents = orderEvent(
  "order.created",
  "o.at",
  "1",
  "'NEW'",
  byPlacer,
  "jsonb_build_object('source', case when o.is_api then 'api' else 'panel' end, 'lines', b.told, 'totalMinor', b.total_minor, 'currency', a.currency)",
  "$4",
);

const assignedEvents = `${orderEvent(
  "order.assigned",
  "o.assigned_at",
  "2",
  "'ASSIGNED'",
  byHolder,
  "jsonb_build_object('before', null, 'after', jsonb_build_object('id', holder.id, 'name', holder.name), 'from', 'NEW', 'to', 'ASSIGNED')",
  "$2",
)} where o.is_assigned`;

const confirmedEvents = `${orderEvent(
  "order.confirmed",
  "o.decided_at",
  "o.version",
  "o.stage",
  byHolder,
  `jsonb_build_object('from', ${before}, 'to', o.stage, 'unpaid', b.payment_status <> 'paid')`,
  "$2",
)} where o.stage in ('CONFIRMED', 'AWAITING_DELIVERY')`;

const shortageEvents = `${orderEvent(
  "order.codes_reserved",
  "o.decided_at",
  "o.version",
  "o.stage",
  byHolder,
  "jsonb_build_object('item', l.name, 'count', 0, 'missing', l.quantity)",
  "$2",
)} join volume_lines l on l.basket = o.basket and l.kind = 'licence_code' where o.stage = 'AWAITING_DELIVERY'`;

const deliveredEvents = `${orderEvent(
  "order.delivered",
  "o.decided_at",
  "o.version",
  "o.stage",
  byHolder,
  `jsonb_build_object('from', o.stage, 'to', o.stage, 'licences', units.total)`,
  "$2",
)} join (select basket, sum(quantity)::int as total from volume_lines group by basket) as units on units.basket = o.basket
  where o.stage = 'CONFIRMED'`;

const cancelledEvents = `${orderEvent(
  "order.cancelled",
  "o.decided_at",
  "o.version",
  "o.stage",
  byHolder,
  "jsonb_build_object('from', 'NEW', 'to', 'CANCELLED', 'freedCodes', 0)",
  "$2",
)} where o.stage = 'CANCELLED'`;
