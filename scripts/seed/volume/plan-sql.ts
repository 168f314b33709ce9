import type pg from "pg";
import type { Basket } from "./baskets";

/** Who works in the company and in whose name orders come in. */
export type Workplace = {
  accountId: string;
  staff: { id: string; name: string }[];
  key: { id: string; name: string };
};

const YEARS = 3;
/** One client buys so many orders in the middle. */
const ORDERS_PER_CLIENT = 5;
const ORGANIZATION_EVERY = 20;

const firstNames = [
  "Anna",
  "Marek",
  "Ольга",
  "Иван",
  "Zofia",
  "Piotr",
  "Ирина",
  "Emma",
  "Łukasz",
  "Nora",
  "Павел",
  "Hanna",
];
const lastNames = [
  "Kowalska",
  "Wrona",
  "Берг",
  "Зайцев",
  "Lindqvist",
  "Żak",
  "Morozova",
  "Gołąb",
  "Schmidt",
  "Сова",
  "Nowak",
];
const firstAscii = [
  "anna",
  "marek",
  "olga",
  "ivan",
  "zofia",
  "piotr",
  "irina",
  "emma",
  "lukasz",
  "nora",
  "pavel",
  "hanna",
];
const lastAscii = [
  "kowalska",
  "wrona",
  "berg",
  "zajcev",
  "lindqvist",
  "zak",
  "morozova",
  "golab",
  "schmidt",
  "sova",
  "nowak",
];

/**
 * Decides everything about every order in temporary tables: when, what, for whom, how far it has come. The same number
 * of orders always gives the same company. Instants are whole milliseconds, as the program writes them.
 */
export async function planVolume(
  owner: pg.Client,
  orders: number,
  workplace: Workplace,
  baskets: readonly Basket[],
): Promise<void> {
  await owner.query(functions);
  await planStaff(owner, workplace);
  await planBaskets(owner, baskets);
  await owner.query(clientsPlan(Math.max(20, Math.ceil(orders / ORDERS_PER_CLIENT))), [
    firstNames,
    lastNames,
    firstAscii,
    lastAscii,
  ]);
  await owner.query(ordersPlan, [orders, YEARS, workplace.staff.length, baskets.length]);
  await owner.query("analyze volume_clients; analyze volume_orders; analyze volume_baskets; analyze volume_lines");
}

/** `pick`: an even choice that depends on its arguments only. `made_id`: a UUIDv7 of that moment. */
const functions = `
  create function pg_temp.pick(place bigint, salt int, among int) returns int language sql immutable as
    $$ select (abs(hashint8(place * 1009 + salt)::bigint) % among)::int $$;
  create function pg_temp.made_id(at timestamptz, word text) returns uuid language sql immutable as
    $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(word), 1, 3)
      || '9' || substr(md5(word), 4, 15))::uuid $$;`;

async function planStaff(owner: pg.Client, { staff }: Workplace): Promise<void> {
  await owner.query("create temp table volume_staff (place int primary key, id uuid, name text) on commit drop");
  await owner.query(
    "insert into volume_staff select place - 1, id, name from unnest($1::uuid[], $2::text[]) with ordinality as s (id, name, place)",
    [staff.map(({ id }) => id), staff.map(({ name }) => name)],
  );
}

async function planBaskets(owner: pg.Client, baskets: readonly Basket[]): Promise<void> {
  await owner.query(`create temp table volume_baskets (number int, payment int, has_code boolean, items_minor bigint, vat_minor bigint,
    total_minor bigint, received_minor bigint, payment_status text, first_line text, line_count int, told jsonb,
    primary key (number, payment)) on commit drop`);
  const rows = baskets.flatMap((basket) =>
    basket.payments.map(({ receivedMinor, status }, payment) => ({
      number: basket.number,
      payment,
      has_code: basket.hasCode,
      items_minor: basket.itemsMinor,
      vat_minor: basket.vatMinor,
      total_minor: basket.totalMinor,
      received_minor: receivedMinor,
      payment_status: status,
      first_line: basket.lines[0]?.item.name ?? "",
      line_count: basket.lines.length,
      told: basket.lines.map(({ item, quantity, sumMinor }) => ({ name: item.name, quantity, sumMinor })),
    })),
  );
  await owner.query(
    "insert into volume_baskets select * from jsonb_populate_recordset(null::volume_baskets, $1::jsonb)",
    [JSON.stringify(rows)],
  );
  await owner.query(`create temp table volume_lines (basket int, position int, product_id uuid, item_id uuid, kind text, name text,
    product_name text, instructions text, quantity int, unit_price_minor bigint, sum_minor bigint, discount_minor bigint,
    vat_bps int, vat_minor bigint) on commit drop`);
  const lines = baskets.flatMap((basket) =>
    basket.lines.map(({ position, item, quantity, sumMinor, discountMinor, vatMinor }) => ({
      basket: basket.number,
      position,
      product_id: item.productId,
      item_id: item.id,
      kind: item.kind,
      name: item.name,
      product_name: item.productName,
      instructions: item.instructions,
      quantity,
      unit_price_minor: item.priceMinor,
      sum_minor: sumMinor,
      discount_minor: discountMinor,
      vat_bps: item.vatBps,
      vat_minor: vatMinor,
    })),
  );
  await owner.query("insert into volume_lines select * from jsonb_populate_recordset(null::volume_lines, $1::jsonb)", [
    JSON.stringify(lines),
  ]);
}

/** Every twentieth is a school. Addresses hold the place, so that part of one finds one client or a few. */
const clientsPlan = (count: number) => `
  create temp table volume_clients on commit drop as
  select place, case when place % ${ORGANIZATION_EVERY} = 0 then 'organization' else 'person' end as kind,
    date_trunc('milliseconds', now() - make_interval(days => ${YEARS * 365 + 30})
      + make_interval(secs => 2592000.0 * place / ${count})) as at,
    pg_temp.made_id(now(), 'client' || place) as id, pg_temp.made_id(now(), 'person' || place) as person_id,
    ($1::text[])[1 + pg_temp.pick(place, 1, ${firstNames.length})] as first_name,
    ($2::text[])[1 + pg_temp.pick(place, 2, ${lastNames.length})] as last_name,
    case when place % ${ORGANIZATION_EVERY} = 0 then 'office' || place || '@school.example'
      else ($3::text[])[1 + pg_temp.pick(place, 1, ${firstAscii.length})] || '.'
        || ($4::text[])[1 + pg_temp.pick(place, 2, ${lastAscii.length})] || '.' || place || '@post.example' end as email,
    '+48 ' || (500000000 + place * 7 % 99999999) as phone,
    (array['pl', 'ru', 'en'])[1 + pg_temp.pick(place, 3, 3)] as locale
  from generate_series(1, ${count}) as place`;

/**
 * Nearly all of the old orders are done or cancelled; of the newest three per cent most lie on a desk. Those with codes
 * wait for them when they are among the newest: the pool ran dry.
 */
const ordersPlan = `
  create temp table volume_orders on commit drop as
  with decided as (
    select place, pg_temp.pick(place, 1, $4::int) as basket, ($1::bigint - place)::float8 / $1::bigint as age,
      date_trunc('milliseconds', now() - make_interval(secs => $2::int * 31536000.0 * ($1::bigint - place + 1) / $1::bigint)) as at,
      pg_temp.pick(place, 2, 1000) as fate, pg_temp.pick(place, 3, 100) as paying, pg_temp.pick(place, 4, 100) as way
    from generate_series(1, $1::bigint) as place
  ), staged as (
    select d.*, b.has_code, case
      when b.has_code then case when age < 0.03 then 'AWAITING_DELIVERY' else 'CONFIRMED' end
      when age < 0.03 then case when fate < 450 then 'NEW' when fate < 650 then 'ASSIGNED' when fate < 950 then 'CONFIRMED' else 'CANCELLED' end
      when fate < 4 then 'NEW' when fate < 10 then 'ASSIGNED' when fate < 930 then 'CONFIRMED' else 'CANCELLED' end as stage
    from decided d join volume_baskets b on b.number = d.basket and b.payment = 0
  ), assigned as (
    select s.*, c.place as client, c.kind, c.id as client_id,
      stage = 'ASSIGNED' or (stage in ('CONFIRMED', 'AWAITING_DELIVERY') and way < 70) as is_assigned,
      case when stage = 'CANCELLED' then 0
        when stage = 'CONFIRMED' then case when paying < 80 then 2 when paying < 88 then 1 else 0 end
        else case when paying < 25 then 2 when paying < 30 then 1 else 0 end end as payment
    from staged s
    join volume_clients c on c.place = 1 + pg_temp.pick(s.place, 5, (select count(*)::int from volume_clients))
  )
  select place, basket, payment, at, stage, has_code, is_assigned, client, kind, client_id,
    pg_temp.made_id(at, 'order' || place) as id, pg_temp.pick(place, 6, 10) < 6 as is_api,
    pg_temp.pick(place, 7, $3::int) as placer, pg_temp.pick(place, 8, $3::int - 1) as holder,
    kind = 'person' and pg_temp.pick(place, 9, 5) = 0 as activates,
    1 + is_assigned::int + (stage in ('CONFIRMED', 'AWAITING_DELIVERY', 'CANCELLED'))::int as version,
    at + interval '20 seconds' as assigned_at, at + interval '40 seconds' as decided_at
  from assigned`;
