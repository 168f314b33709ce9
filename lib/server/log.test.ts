import { sql } from "drizzle-orm";
import { DatabaseError } from "pg";
import { afterEach, describe, expect, test, vi } from "vitest";
import { DomainError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { writeAs } from "./context";
import { log } from "./log";

afterEach(() => void vi.restoreAllMocks());

/** What a piece of work that fails leaves in the log. */
async function logged(work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  await work().catch((error: unknown) => log.error("test.failed", error));
  vi.restoreAllMocks();
  return lines.join("");
}

const actor = { kind: "job", accountId: newId(), name: "test" } as const;
const secret = "anna@x.example CODE-1";

describe("log.error", () => {
  test("P-V1 R-UNI-43 a statement that failed is told without its values", async () => {
    const text = await logged(() => writeAs(actor, (ctx) => ctx.tx.execute(sql`select ${secret}::text from nowhere`)));

    expect(text).toContain("42P01");
    expect(text).not.toContain(secret);
  });

  test("P-V1 R-UNI-43 neither when the database was busy", async () => {
    const text = await logged(() =>
      writeAs(actor, async (ctx) => {
        await ctx.tx.execute(sql`set local statement_timeout = 50`);
        await ctx.tx.execute(sql`select pg_sleep(1), ${secret}::text`);
      }),
    );

    expect(text).toContain("57014");
    expect(text).not.toContain(secret);
  });

  test("P-V1 R-UNI-43 a value that Postgres cannot read is not quoted, nor a row that breaks a constraint", async () => {
    const unread = await logged(() => writeAs(actor, (ctx) => ctx.tx.execute(sql`select ${secret}::int`)));
    const doubled = await logged(() =>
      writeAs(actor, async (ctx) => {
        await ctx.tx.execute(sql`create temporary table things (name text unique) on commit drop`);
        await ctx.tx.execute(sql`insert into things values (${secret}), (${secret})`);
      }),
    );

    expect(unread).toContain("22P02");
    expect(doubled).toContain("23505");
    for (const text of [unread, doubled]) expect(text).not.toContain(secret);
  });

  test("P-V1 R-UNI-43 neither the parameters of a refusal nor a text that is no JSON are told", async () => {
    const refusal = new DomainError("conflict", "order.stale", { email: secret }, [
      { path: "email", code: "text.email", params: { value: secret } },
    ]);
    const refused = await logged(() => Promise.reject(refusal));
    const unparsed = await logged(async () => JSON.parse(secret));

    expect(refused).toContain("order.stale");
    expect(unparsed).toContain("SyntaxError");
    for (const text of [refused, unparsed]) expect(text).not.toContain(secret.slice(0, 6));
  });

  test("P-V1 an error without any deeper reason keeps its own words", async () => {
    const plain = await logged(() => Promise.reject(new DomainError("conflict", "order.stale")));
    const database = await logged(() => Promise.reject(new DatabaseError("no such table", 0, "error")));

    expect(plain).toContain("order.stale");
    expect(database).toContain("no such table");
  });
});
