import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/core/id";
import { postgresUser } from "@/scripts/launcher/run-as.mjs";
import { call } from "@/tests/support/api-client";
import { aCounter } from "@/tests/support/builders/counter";
import { aBuiltApp, type BuiltApp } from "@/tests/support/built-app";
import { freshDatabase } from "@/tests/support/fresh-database";
import { aStaffDesk } from "@/tests/support/staff-desk";
import { halfDone } from "@/tests/support/whole-state";

const DISK_BYTES = 128 * 1024 * 1024;
const BLOCK_BYTES = 64 * 1024;
/** More than what is left in half-filled pages of any table. */
const ORDERS_MAX = 400;

const disk = aSmallDisk();
const database = await freshDatabase("hard_faults_disk");
if (disk) await moveTo(disk);
process.env.DATABASE_URL = database.appUrl;

let app: BuiltApp;
beforeAll(async () => {
  app = await aBuiltApp({ databaseUrl: database.appUrl });
});
afterAll(async () => {
  await app.stop("SIGKILL");
  disk?.free();
});

describe("a disk without room", () => {
  test("P-C4 reading goes on, writes are refused whole with a clear error, and all works again when there is room", async () => {
    const counter = await aCounter({ codes: 20 });
    const desk = await aStaffDesk({ withOrder: true });
    const create = () =>
      call(app.address, "POST", "/orders", { key: counter.key(), body: counter.order(), once: newId() });
    const read = async () => [
      (await call(app.address, "GET", "/orders", { key: counter.keys[0] })).status,
      (await fetch(`${app.address}/orders`, { headers: { cookie: `kontor.session=${desk.olga}` } })).status,
    ];
    expect((await create()).status).toBe(201);
    const room = await fillUp();

    const statuses = new Map<number, Record<string, unknown>>();
    for (let count = 0; count < ORDERS_MAX && !statuses.has(503); count += 1) {
      const { status, body } = await create();
      statuses.set(status, body);
    }

    expect(statuses.get(503)).toMatchObject({ code: "database.full", title: expect.stringContaining("no room") });
    expect([...statuses.keys()].filter((status) => ![201, 503].includes(status))).toEqual([]);
    expect(await read()).toEqual([200, 200]);
    expect(await halfDone(database.superuserUrl)).toEqual([]);
    await room.make();
    expect((await create()).status).toBe(201);
    expect(await read()).toEqual([200, 200]);
  });
});

/** A file system of its own in memory. Only root can make one; others get a database that answers like a full disk. */
function aSmallDisk() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  const dir = mkdtempSync(join(tmpdir(), "kontor-disk-"));
  chmodSync(dir, 0o755);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_BYTES}`, "tmpfs", dir], { stdio: "ignore" });
  } catch {
    rmSync(dir, { recursive: true });
    return undefined;
  }
  const user = postgresUser();
  if (user) chownSync(dir, user.uid, user.gid);
  return {
    dir,
    free: () => {
      execFileSync("umount", ["--lazy", dir]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function moveTo({ dir }: { dir: string }) {
  await asOwnerOfCluster(async (client) => {
    await client.query(`create tablespace small location '${dir}'`);
    await client.query(`alter database ${database.name} set tablespace small`);
  });
}

/** Takes every byte that is left, or, without a disk of our own, makes every new row fail as if that were so. */
async function fillUp() {
  if (!disk) return refuseRows();
  const { bavail, bsize } = statfsSync(disk.dir);
  const file = join(disk.dir, "ballast");
  const blocks = Math.floor((bavail * bsize) / BLOCK_BYTES) + 1;
  try {
    for (let block = 0; block < blocks; block += 1) writeFileSync(file, Buffer.alloc(BLOCK_BYTES), { flag: "a" });
  } catch {
    // There is no room left, which is what was wanted.
  }
  return { make: async () => rmSync(file) };
}

async function refuseRows() {
  const tables = ["orders", "order_lines", "events", "outbox"];
  await asOwnerOfCluster(async (client) => {
    await client.query(`create function public.full() returns trigger language plpgsql as
      $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$`);
    for (const table of tables)
      await client.query(`create trigger full before insert on ${table} execute function public.full()`);
  }, database.superuserUrl);
  const make = () =>
    asOwnerOfCluster(
      async (client) => void (await client.query("drop function public.full() cascade")),
      database.superuserUrl,
    );
  return { make };
}

async function asOwnerOfCluster(run: (client: pg.Client) => Promise<void>, url = process.env.KONTOR_TEST_CLUSTER_URL) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await run(client);
  } finally {
    await client.end();
  }
}
