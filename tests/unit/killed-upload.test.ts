import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import { Client } from "pg";
import { describe, expect, test, vi } from "vitest";
import { files } from "@/db/schema/files";
import { listOrderFiles } from "@/lib/files/list-order-files";
import { clearDebris, clearIncoming, clearUnknown } from "@/lib/files/rules/clear-files";
import { uploadThrough } from "@/lib/files/rules/upload-through";
import { fileStore } from "@/lib/server/file-store";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { run } from "@/tests/support/checkout-process";
import { aCommittedAccount, commit } from "@/tests/support/committed-account";
import { administrator, job } from "@/tests/support/who";

const DAY_MS = 24 * 60 * 60 * 1000;
type Account = Awaited<ReturnType<typeof aCommittedAccount>>;

async function anOrder() {
  const account = await aCommittedAccount();
  const { id } = await commit(account, administrator, (ctx) => anOrderRow(ctx));
  return { account, orderId: id };
}

const seen = (account: Account, orderId: string) =>
  commit(account, administrator, (ctx) => listOrderFiles(ctx, { orderId }));
const incomingFolder = () => join(process.env.KONTOR_FILES_DIR ?? "", "incoming");
const incoming = () => readdir(incomingFolder()).catch((): string[] => []);

/** As if a day had gone by since everything in the account began. */
const aDayLater = (account: Account) =>
  commit(account, job(), (ctx) =>
    ctx.tx
      .update(files)
      .set({ dueAt: sql`${files.dueAt} - interval '1 day'` })
      .where(and(eq(files.accountId, account.id), eq(files.state, "uploading"))),
  );
const keysOf = (account: Account) =>
  commit(account, job(), (ctx) =>
    ctx.db.select({ key: files.storageKey, dueAt: files.dueAt }).from(files).where(eq(files.accountId, account.id)),
  );

describe("P-F1 P-F4 P-C1 an upload whose process is killed by signal 9", () => {
  test.for(["coming", "kept", "stored"])(
    "%s: nobody sees half a file, and after a day no byte is left",
    async (moment) => {
      const { account, orderId } = await anOrder();
      const { id, personId } = account.staff.olga;
      const script = "tests/support/upload-until-killed.ts";
      const child = run(["--import", "tsx", script, account.id, id, personId, orderId, moment]);
      expect(await child.ended).toBe("SIGKILL");

      expect(await seen(account, orderId)).toEqual([]);
      const [begun] = await keysOf(account);
      expect(begun?.dueAt).not.toBeNull();
      expect(await clearDebris(account.id)).toBe(0);

      await aDayLater(account);
      expect(await clearDebris(account.id)).toBe(1);
      expect(await fileStore().sizeOf(begun?.key ?? "")).toBeNull();
      expect((await keysOf(account))[0]?.dueAt).toBeNull();

      if (moment === "coming") expect(await incoming()).not.toEqual([]);
      const now = new Date();
      expect(await clearIncoming(now)).toBe(0);
      const long = new Date(now.getTime() - DAY_MS - 1_000);
      for (const name of await incoming()) await utimes(join(incomingFolder(), name), long, long);
      await clearIncoming(now);
      expect(await incoming()).toEqual([]);
    },
  );
});

/** The next COMMIT takes effect, and its answer is lost with the connection. */
function loseNextCommit() {
  const { query } = Client.prototype;
  const spy = vi.spyOn(Client.prototype, "query").mockImplementation(async function (
    this: Client,
    ...given: unknown[]
  ) {
    const done = await Reflect.apply(query, this, given);
    if (given[0] !== "COMMIT") return done;
    spy.mockRestore();
    throw Object.assign(new Error("the connection was cut"), { code: "ECONNRESET" });
  } as never);
}

describe("P-F1 P-F4 an upload whose commit was not answered", () => {
  test("keeps its bytes: the file is one of the order, whatever the caller heard", async () => {
    const { account, orderId } = await anOrder();
    const actor = administrator(account as never);
    const input = { orderId, name: "kept.txt", declaredBytes: 5 };
    const body = (async function* () {
      yield Buffer.from("words");
      loseNextCommit();
    })();

    await expect(uploadThrough({ actor, again: async () => actor }, input, body)).rejects.toMatchObject({
      code: "database.unavailable",
    });

    expect(await seen(account, orderId)).toMatchObject([{ name: "kept.txt", sizeBytes: 5 }]);
    const [row] = await keysOf(account);
    expect(row?.dueAt).toBeNull();
    expect(await fileStore().sizeOf(row?.key ?? "")).toBe(5);
  });
});

describe("P-F4 bytes that no row knows", () => {
  test("of a known company go when their day is over; those of rows and of strangers stay", async () => {
    const { account, orderId } = await anOrder();
    const actor = { ...administrator(account as never) };
    const words = Buffer.from("words");
    const file = await uploadThrough(
      { actor, again: async () => actor },
      { orderId, name: "a.txt", declaredBytes: 5 },
      (async function* () {
        yield words;
      })(),
    );
    expect(file.sizeBytes).toBe(5);
    const [row] = await keysOf(account);
    const day = new Date(Date.now() - 3 * DAY_MS).toISOString().slice(0, 10);
    const stray = `${day}/${account.id}/stray`;
    const foreign = `${day}/01234567-0000-7000-8000-000000000000/theirs`;
    for (const key of [stray, foreign]) {
      const path = join(process.env.KONTOR_FILES_DIR ?? "", "local");
      await writeFile(path, "x");
      await fileStore().put(key, path, 1);
    }

    expect(await clearUnknown(new Date())).toBe(1);

    expect(await fileStore().sizeOf(stray)).toBeNull();
    expect(await fileStore().sizeOf(foreign)).toBe(1);
    const path = join(process.env.KONTOR_FILES_DIR ?? "", "stored", row?.key ?? "");
    expect((await readFile(path)).equals(words)).toBe(true);
  });
});
