import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { closePool } from "@/db/client";
import { people } from "@/db/schema/people";
import { readAs } from "@/lib/server/context";
import { env } from "@/lib/server/env";
import { hashPassword } from "@/lib/server/password";
import { DEMO_PASSWORD } from "./seed/cast";
import { onDay } from "./seed/clock";
import { litera } from "./seed/litera";
import { demoLogins, letCustomersIn } from "./seed/logins";
import { openCompany } from "./seed/open-company";
import { akademia, jutro, nordhost, sova } from "./seed/others";
import { playLitera } from "./seed/play-litera";
import { playOthers } from "./seed/play-others";
import { seedVolume } from "./seed/volume/seed-volume";

/**
 * The demonstration: one company of each kind of seller with staff, clients, products and orders in every stage, made
 * through the use cases with a past of its own. `--if-empty` does nothing when there is data; `--orders N` adds a company
 * with that many orders, whatever else there is. Refuses in production.
 */
if (env().KONTOR_MODE !== "demo") throw new Error("The demonstration is made in demo mode only.");
const { values } = parseArgs({ options: { "if-empty": { type: "boolean" }, orders: { type: "string" } } });
if (values.orders !== undefined) await addVolume(Number(values.orders));
else if (await isEmpty()) await seed();
else if (!values["if-empty"]) throw new Error("There is data already: npm run db:reset empties it first.");
await closePool();

function isEmpty(): Promise<boolean> {
  const nobody = { kind: "guest", source: "", accountId: null } as const;
  return readAs(nobody, async (ctx) => (await ctx.db.$count(people)) === 0);
}

async function addVolume(orders: number): Promise<void> {
  const startedAt = performance.now();
  const volume = await seedVolume(orders);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  process.stdout.write(
    `${volume.orders} orders of company “volume” in ${seconds} s.\n  Login:   ${volume.email}  ${volume.password}\n  API key: ${volume.key}\n`,
  );
}

/** While it works, a file in the data directory says so: the next start throws half a demonstration away. */
async function seed(): Promise<void> {
  const dataDir = process.env.KONTOR_DATA_DIR;
  if (dataDir) await writeFile(join(dataDir, "seeding"), "");
  await fill();
  if (!dataDir) return;
  await writeFile(join(dataDir, "logins.json"), JSON.stringify(demoLogins));
  await rm(join(dataDir, "seeding"));
}

async function fill(): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const open = (company: typeof litera, daysAgo: number) =>
    onDay(daysAgo, "07:30", () => openCompany(company, passwordHash));
  const school = await open(akademia, 140);
  const distributor = await open(litera, 130);
  const [print, learning, hosting] = [await open(sova, 120), await open(jutro, 110), await open(nordhost, 100)];
  await playLitera(distributor);
  await playOthers({ school, print, learning, hosting });
  await letCustomersIn(passwordHash);
}
