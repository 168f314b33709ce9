import { tmpdir } from "node:os";
import { join } from "node:path";
import { UNLIMITED_API_KEY } from "@/scripts/launcher/test-settings.mjs";
import { freshDatabase } from "./fresh-database";

/** Before a test file is loaded: the addresses in the environment become those of this worker's own database. */
const database = await freshDatabase(`kontor_worker_${process.env.VITEST_POOL_ID ?? "1"}`);
process.env.DATABASE_OWNER_URL = database.ownerUrl;
process.env.DATABASE_URL = database.appUrl;
process.env.KONTOR_UNLIMITED_API_KEY = UNLIMITED_API_KEY;

/** And files lie in a folder of its own, which goes with the machine's other temporary files. */
process.env.KONTOR_FILES_DIR = join(tmpdir(), `kontor-files-${process.pid}`);
