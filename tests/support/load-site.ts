import { closePool } from "@/db/client";
import { samplesOf } from "@/scripts/bench/samples";
import { volumeCompany } from "@/scripts/seed/volume/company";
import { seedVolume } from "@/scripts/seed/volume/seed-volume";
import { aBuiltApp } from "./built-app";
import { freshDatabase } from "./fresh-database";
import { apiKinds, pageKinds, smallKinds } from "./load-kinds";
import { aStaffDesk } from "./staff-desk";

/** The application as it is started for real use, on that many orders of one company, and a small company beside it. */
export async function aLoadedSite(orders: number) {
  const database = await freshDatabase("load");
  process.env.DATABASE_URL = database.appUrl;
  process.env.DATABASE_OWNER_URL = database.ownerUrl;
  const samples = await samplesOf(await seedVolume(orders));
  const neighbour = await aStaffDesk({ withOrder: true });
  await closePool();
  const app = await aBuiltApp({
    databaseUrl: database.appUrl,
    workers: "usual",
    env: { KONTOR_UNLIMITED_API_KEY: samples.keyId },
  });
  const own = volumeCompany.staff[0].email;
  const { order, olga, staff } = neighbour;
  if (!order) throw new Error("the small company has no order");
  return {
    app,
    pages: pageKinds(samples, { session: samples.session, email: own, stranger: staff.olga.email }),
    api: apiKinds(samples),
    neighbour: smallKinds({ session: olga, email: staff.olga.email, stranger: own }, order),
  };
}
