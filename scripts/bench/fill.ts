import { closePool } from "@/db/client";
import { seedVolume } from "@/scripts/seed/volume/seed-volume";
import { samplesOf } from "./samples";

/** Fills the database of the environment and prints, as JSON, what to ask of it: `fill.ts 10000`. */
const volume = await seedVolume(Number(process.argv[2]));
process.stdout.write(JSON.stringify(await samplesOf(volume)));
await closePool();
