import { sql } from "drizzle-orm";
import { DatabaseError } from "pg";
import { describe, expect, test } from "vitest";
import { getPool } from "@/db/client";
import { newId } from "@/lib/core/id";
import { type ReadContext, readAs, readOnlyAs, writeAs } from "./context";

const actor = { kind: "job", accountId: newId(), name: "test" } as const;
const busy = { kind: "unavailable", code: "database.unavailable" };

const deadlock = () => Object.assign(new DatabaseError("deadlock detected", 0, "error"), { code: "40P01" });

describe("writeAs", () => {
  test("P-C3 what met a deadlock is done again, and counts once", async () => {
    let tries = 0;

    const done = await writeAs(actor, async () => {
      tries += 1;
      if (tries < 3) throw deadlock();
      return tries;
    });

    expect(done).toBe(3);
  });

  test("P-C3 five deadlocks in a row are trouble of the moment, not a fault of ours", async () => {
    const never = writeAs(actor, () => Promise.reject(deadlock()));

    await expect(never).rejects.toMatchObject(busy);
  });

  test.for(["while it was idle", "within a statement"] as const)(
    "P-C2 a connection that broke %s is told as unavailable, and the next one works",
    async (when) => {
      const broken = writeAs(actor, async (ctx) => {
        const { rows } = await ctx.tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
        const running = when === "within a statement" ? ctx.tx.execute(sql`select pg_sleep(3)`) : null;
        const ended = running?.catch((error: unknown) => error);
        await getPool().query("select pg_terminate_backend($1)", [rows[0]?.pid]);
        const error = await ended;
        if (error) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
        await ctx.tx.execute(sql`select 1`);
      });

      await expect(broken).rejects.toMatchObject(busy);
      expect(await readAs(actor, () => Promise.resolve("works"))).toBe("works");
    },
  );

  test("P-C4 a disk without room is told as such, and nothing is stored", async () => {
    const full = writeAs(actor, async (ctx) => {
      await ctx.tx.execute(sql`do $$ begin raise exception using errcode = '53100'; end $$`);
    });

    await expect(full).rejects.toMatchObject({ kind: "unavailable", code: "database.full" });
  });

  test("P-C1 what the database rolled back is not told as done, even when the failure was caught on the way", async () => {
    const lost = writeAs(actor, async (ctx) => {
      await ctx.tx.execute(sql`select 1 / 0`).catch(() => undefined);
      return "done";
    });

    await expect(lost).rejects.toThrow("rolled back");
  });

  test.for([
    ["40001", "P-C3 is done again"],
    ["53100", "P-C4 is told as a full disk"],
  ] as const)(
    "a transaction that failed with %s %s, also when the statement after it is heard first or the failure was caught",
    async ([code]) => {
      const failing = sql.raw(`do $$ begin raise exception using errcode = '${code}'; end $$`);
      for (const isCaught of [false, true]) {
        let tries = 0;
        const outcome = writeAs(actor, async (ctx) => {
          tries += 1;
          if (tries > 1) return "done";
          const failed = ctx.tx.execute(failing);
          const late = Promise.allSettled([failed])
            .then(() => new Promise(setImmediate))
            .then(() => failed);
          const both = Promise.all([late, ctx.tx.execute(sql`select 1`)]);
          await (isCaught ? both.catch(() => undefined) : both);
          return "not committed";
        });

        if (code === "40001") expect(await outcome).toBe("done");
        else await expect(outcome).rejects.toMatchObject({ code: "database.full" });
      }
    },
  );

  test("P-R6 what a failed transaction left running says nothing in the next one on its connection", async () => {
    let wait = () => {};
    const later = new Promise<void>((resolve) => {
      wait = resolve;
    });
    let left: Promise<unknown> = Promise.resolve();
    const failed = writeAs(actor, async (ctx) => {
      left = later.then(() => ctx.tx.execute(sql`select 1`));
      throw new Error("failed");
    });

    await expect(failed).rejects.toThrow("failed");
    wait();
    await expect(left).rejects.toThrow();
  });

  test("P-C3 statements that travel together come in their order, and fail together", async () => {
    const rows = await readAs(actor, (ctx) =>
      Promise.all(
        [1, 2, 3].map((place) => ctx.db.select({ place: sql<number>`${place}::int` }).from(sql`(values (1)) as one`)),
      ),
    );
    expect(rows.flat().map(({ place }) => place)).toEqual([1, 2, 3]);

    const failed = writeAs(actor, (ctx) =>
      Promise.all([ctx.tx.execute(sql`select 1 / 0`), ctx.tx.execute(sql`select 1`)]),
    );
    await expect(failed).rejects.toMatchObject({ cause: { code: "22012" } });
  });

  test("P-C3 what is asked last takes COMMIT along, and what would come later is refused", async () => {
    const one = (ctx: ReadContext, value: number) =>
      ctx.db.select({ value: sql<number>`${value}::int` }).from(sql`(values (1)) as one`);
    const asked = readOnlyAs(actor, async (ctx) => {
      const first = await one(ctx, 1);
      ctx.askLast?.();
      const rest = await Promise.all([one(ctx, 2), one(ctx, 3)]);
      await expect(one(ctx, 4)).rejects.toThrow();
      return [first, ...rest].flat().map(({ value }) => value);
    });

    expect(await asked).toEqual([1, 2, 3]);
    const failed = readOnlyAs(actor, async (ctx) => {
      ctx.askLast?.();
      return await ctx.db.select({ value: sql<number>`1 / 0` }).from(sql`(values (1)) as one`);
    });
    await expect(failed).rejects.toMatchObject({ cause: { code: "22012" } });
    expect(await readAs(actor, () => Promise.resolve("works"))).toBe("works");
  });
});
