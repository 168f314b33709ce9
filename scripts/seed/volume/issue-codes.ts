import type pg from "pg";
import { newId } from "@/lib/core/id";
import { fingerprint, seal } from "@/lib/server/cipher";

const BATCH_ROWS = 5_000;

type Sold = { orderId: string; lineId: string; itemId: string; unit: number; at: Date };

/**
 * The codes that were given out, and their licences. Encryption is the program's: this is the one part of the volume
 * that goes through it row by row.
 */
export async function issueCodes(owner: pg.Client, accountId: string): Promise<void> {
  const { rows } = await owner.query<Sold>(soldUnits);
  const sequences = new Map<string, number>();
  const codes = rows.map((sold) => {
    const sequence = (sequences.get(sold.itemId) ?? 0) + 1;
    sequences.set(sold.itemId, sequence);
    const text = `VOL-${sold.itemId.slice(-6).toUpperCase()}-${String(sequence).padStart(8, "0")}`;
    return { ...sold, id: newId(), sequence, text };
  });
  for (let start = 0; start < codes.length; start += BATCH_ROWS) {
    const batch = codes.slice(start, start + BATCH_ROWS);
    await owner.query(codeRows, [
      accountId,
      batch.map(({ id }) => id),
      batch.map(({ itemId }) => itemId),
      batch.map(({ id, text }) => seal("licence-code", id, text)),
      batch.map(({ text }) => fingerprint("licence-code", text)),
      batch.map(({ orderId }) => orderId),
      batch.map(({ lineId }) => lineId),
      batch.map(({ sequence }) => sequence),
      batch.map(({ at }) => at),
    ]);
  }
  await owner.query(licences, [accountId]);
}

const soldUnits = `
  select o.id as "orderId", pg_temp.made_id(o.at, 'line' || o.place || '.' || l.position) as "lineId", l.item_id as "itemId", unit, o.decided_at as at
  from volume_orders o join volume_lines l on l.basket = o.basket and l.kind = 'licence_code'
  cross join lateral generate_series(1, l.quantity) as unit
  where o.stage = 'CONFIRMED' order by o.place, l.position, unit`;

const codeRows = `
  insert into licence_codes (account_id, id, item_id, code_cipher, fingerprint, state, order_id, line_id, sequence, uploaded_at, reserved_at, issued_at)
  select $1, id, item_id, code_cipher, fingerprint, 'issued', order_id, line_id, sequence, at - interval '1 day', at, at
  from unnest($2::uuid[], $3::uuid[], $4::bytea[], $5::bytea[], $6::uuid[], $7::uuid[], $8::bigint[], $9::timestamptz[])
    as c (id, item_id, code_cipher, fingerprint, order_id, line_id, sequence, at)`;

const licences = `
  insert into licences (account_id, id, order_id, line_id, position, holder_id, state, code_id, granted_at, activated_at)
  select $1, pg_temp.made_id(o.decided_at, 'licence' || c.id), o.id, c.line_id,
    row_number() over (partition by c.line_id order by c.sequence), o.client_id,
    case when o.activates then 'activated' else 'granted' end, c.id, o.decided_at, case when o.activates then o.decided_at end
  from licence_codes c join volume_orders o on o.id = c.order_id where c.account_id = $1`;
