import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { accounts } from "@/db/schema/accounts";
import { createApiKey } from "@/lib/accounts/create-api-key";
import { createApiKeyInput } from "@/lib/accounts/model/api-keys";
import type { EmployeeActor } from "@/lib/core/actor";
import { offeredItems } from "@/lib/orders/rules/offered-items";
import { readAs } from "@/lib/server/context";
import { env } from "@/lib/server/env";
import { hashPassword } from "@/lib/server/password";
import { DEMO_PASSWORD } from "@/scripts/seed/cast";
import { by, type Opened, openCompany } from "@/scripts/seed/open-company";
import { type Basket, makeBaskets } from "./baskets";
import { bulkLoad } from "./bulk-load";
import { volumeCompany } from "./company";
import { issueCodes } from "./issue-codes";
import { planVolume } from "./plan-sql";
import { insertRows, volumeTables } from "./rows-sql";

const KEY_LIFE_DAYS = 365;
const ORDERS_MAX = 5_000_000;

/** A company that can be looked at: how many orders, who signs in, with which key systems come. */
export type Volume = { accountId: string; orders: number; email: string; password: string; key: string; keyId: string };

/**
 * Opens a company of its own through the use cases and fills it with that many orders and their history by set-based
 * SQL, in one transaction of the tables' owner. Others wait meanwhile: row security is not forced on the owner then.
 *
 * @throws Error outside demo mode, without the owner's address, and when the company is there already
 */
export async function seedVolume(orders: number): Promise<Volume> {
  if (env().KONTOR_MODE !== "demo") throw new Error("A volume of made-up orders is for demo mode only.");
  if (!Number.isInteger(orders) || orders < 1 || orders > ORDERS_MAX)
    throw new Error(`--orders takes a number from 1 to ${ORDERS_MAX}.`);
  const ownerUrl = env().DATABASE_OWNER_URL;
  if (!ownerUrl) throw new Error("DATABASE_OWNER_URL is needed: row security lets nobody else fill tables in bulk.");
  if (await exists()) throw new Error("The company “volume” is there already: npm run db:reset empties the database.");

  const company = await openCompany(volumeCompany, await hashPassword(DEMO_PASSWORD));
  const [boss] = company.staff.values();
  if (!boss) throw new Error("nobody works there");
  const key = await makeKey(boss);
  // Read before the tables are locked.
  const baskets = await basketsOf(company);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await bulkLoad(owner, volumeTables, () => fill(owner, company, { orders, baskets, keyId: key.id }));
  } finally {
    await owner.end();
  }
  return {
    accountId: company.accountId,
    orders,
    email: volumeCompany.staff[0].email,
    password: DEMO_PASSWORD,
    key: key.key,
    keyId: key.id,
  };
}

type Filling = { orders: number; baskets: Basket[]; keyId: string };

async function fill(owner: pg.Client, company: Opened, { orders, baskets, keyId }: Filling): Promise<void> {
  const { accountId, staff } = company;
  const workplace = {
    accountId,
    // The last one is no administrator: orders are given to the others only.
    staff: [...staff.values()].map(({ employeeId, name }) => ({ id: employeeId, name })),
    key: { id: keyId, name: KEY_NAME },
  };
  await planVolume(owner, orders, workplace, baskets);
  await insertRows(owner, workplace);
  await issueCodes(owner, accountId);
}

const KEY_NAME = "Volume";

function makeKey(boss: EmployeeActor): Promise<{ id: string; key: string }> {
  const input = { name: KEY_NAME, functions: [...boss.functions], scope: "all", lifeDays: KEY_LIFE_DAYS };
  return by(boss, (ctx) => createApiKey(ctx, createApiKeyInput.parse(input)));
}

function basketsOf({ accountId, job, products }: Opened) {
  return readAs(job, async (ctx) => {
    const wanted = [...products.values()].map((productId) => ({ productId }));
    const [account] = await ctx.db.select().from(accounts).where(eq(accounts.id, accountId)).limit(1);
    if (!account) throw new Error("the company is gone");
    return makeBaskets(await offeredItems(ctx, wanted, null), account);
  });
}

function exists(): Promise<boolean> {
  const nobody = { kind: "guest", source: "", accountId: null } as const;
  return readAs(nobody, async (ctx) => {
    const found = await ctx.db
      .select({ id: sql`id` })
      .from(sql`lookup.account_by_slug(${volumeCompany.account.slug})`)
      .limit(1);
    return found.length > 0;
  });
}
