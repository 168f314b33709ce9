import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { run } from "@/tests/support/checkout-process";
import { freshDatabase } from "@/tests/support/fresh-database";

const ROUNDS = 5;
const AT_ONCE = 6;

describe("several starts at the same moment", () => {
  test("exactly one of them holds the data directory, also when its last holder was killed", async () => {
    const dir = mkdtempSync(join(tmpdir(), "kontor-race-"));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const program = `
      const { claim } = await import("./scripts/launcher/holder.mjs");
      process.stdout.write(claim(process.argv[1], "start").held ? "held " : "told ");
      setTimeout(() => process.kill(process.pid, "SIGKILL"), 5000);`;
    for (let round = 1; round <= ROUNDS; round++) {
      const all = Array.from({ length: AT_ONCE }, () => run(["--input-type=module", "-e", program, dir]));
      await Promise.all(all.map(({ ended }) => ended));
      const answers = all.map(({ said }) => said.text.trim()).sort();
      expect(answers).toEqual(["held", ...Array.from({ length: AT_ONCE - 1 }, () => "told")]);
    }
  });

  test("P-C4 migrations are applied once, and every process that applies them succeeds", async () => {
    const { ownerUrl, appUrl, superuserUrl } = await freshDatabase("race_of_migrations");
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    onTestFinished(() => client.end());
    const count = async () =>
      (await client.query("select count(*)::int as n from drizzle.__drizzle_migrations")).rows[0].n;
    const wanted = await count();
    await client.query("drop schema public cascade; drop schema drizzle cascade; drop schema internal cascade");
    await client.query(
      "drop schema numbers cascade; drop schema lookup cascade; create schema public authorization kontor_owner",
    );
    const env = { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl };
    const all = Array.from({ length: AT_ONCE }, () => run(["--import", "tsx", "scripts/migrate.ts"], env));
    expect(await Promise.all(all.map(({ ended }) => ended))).toEqual(all.map(() => 0));
    expect(await count()).toBe(wanted);
  });
});
