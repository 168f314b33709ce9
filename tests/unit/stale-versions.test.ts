import { readdirSync, readFileSync } from "node:fs";
import { count } from "drizzle-orm";
import { z } from "zod";
import { operations } from "@/app/api/v1/operations";
import { events } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import type { TestAccount } from "@/tests/support/builders/account";
import { anItem, aProduct } from "@/tests/support/builders/catalogue";
import { aPerson } from "@/tests/support/builders/clients";
import { aLicenceOrder } from "@/tests/support/builders/order";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { administrator } from "@/tests/support/who";

type Schema = z.ZodObject;
type Command = { name: string; schema: Schema; run: (ctx: WriteContext, input: unknown) => Promise<unknown> };

/** Uses of one schema by several commands; every other schema belongs to the command of its own name. */
const USED_BY: Readonly<Record<string, string[]>> = { archiveItem: ["archiveItem", "restoreItem"] };

/** Commands that need more around them than a sample, or go by another name; these files try them with an old version. */
const TRIED_ELSEWHERE: Readonly<Record<string, string>> = {
  changeAccount: "lib/accounts/settings.test.ts",
  changeApiKey: "lib/accounts/api-keys.test.ts",
  changeEmployee: "lib/people/staff.test.ts",
  changeMember: "lib/clients/organizations.test.ts",
  changeOrganization: "lib/clients/clients.test.ts",
  changePerson: "lib/clients/clients.test.ts",
  linkOrganization: "lib/clients/organizations.test.ts",
  setClientGroups: "lib/clients/clients.test.ts",
  setEmployeeFunctions: "lib/people/staff.test.ts",
};
/** Operations of the API that are another command under a name of their own. */
const CALLED: Readonly<Record<string, string>> = { changeOrder: "amendOrder", replaceOptions: "saveOptions" };

const commands = await allCommands();

/** Every command of the product whose input names the version that the caller saw. */
async function allCommands(): Promise<Command[]> {
  const found: Command[] = [];
  for (const domain of readdirSync("lib")) {
    for (const [name, schema] of await versionedInputs(domain)) {
      if (name in TRIED_ELSEWHERE) continue;
      for (const command of USED_BY[name] ?? [name])
        found.push({ name: command, schema, ...(await commandOf(domain, command)) });
    }
  }
  return found;
}

async function versionedInputs(domain: string): Promise<[string, Schema][]> {
  const folder = `lib/${domain}/model`;
  const files = readdirSync(`lib/${domain}`).includes("model") ? readdirSync(folder) : [];
  const modules = files
    .filter((file) => !file.includes(".test."))
    .map((file) => import(/* @vite-ignore */ `@/${folder}/${file}`));
  const values = (await Promise.all(modules)).flatMap((module) => Object.entries(module));
  return values.flatMap(([name, value]): [string, Schema][] =>
    name.endsWith("Input") && value instanceof z.ZodObject && "version" in value.shape
      ? [[name.slice(0, -5), value]]
      : [],
  );
}

async function commandOf(domain: string, name: string): Promise<Pick<Command, "run">> {
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const module = await import(/* @vite-ignore */ `@/lib/${domain}/${file}.ts`);
  return { run: module[name] };
}

/** A value that the schema takes, with the given ids wherever they are asked for by name. */
function sample(schema: unknown, name: string, ids: Readonly<Record<string, unknown>>): unknown {
  const node = Object(schema);
  if (name in ids) return ids[name];
  if (node.anyOf) return sample(node.anyOf[0], name, ids);
  if (node.enum) return node.enum[0];
  if (node.const !== undefined) return node.const;
  if (node.type === "object")
    return Object.fromEntries(
      (node.required ?? []).map((key: string) => [key, sample(node.properties[key], key, ids)]),
    );
  if (node.type === "array") return node.minItems ? [sample(node.items, name, ids)] : [];
  if (node.type === "integer" || node.type === "number") return Math.max(node.minimum ?? 1, 1);
  if (node.type === "boolean") return true;
  if (node.format === "uuid") return newId();
  if (node.format === "email") return "somebody@customer.example";
  return "Some text";
}

async function somethingOfEach(ctx: WriteContext, account: TestAccount) {
  const order = await aLicenceOrder(ctx);
  const item = await anItem(ctx);
  const product = await aProduct(ctx, [item]);
  const { id: clientId } = await aPerson(ctx);
  return { orderId: order.id, itemId: item.id, productId: product.id, clientId, employeeId: account.staff.piotr.id };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => String(Object(error).code ?? error),
  );
const howMany = async (ctx: WriteContext) => (await ctx.db.select({ count: count() }).from(events))[0]?.count;

describe("P-O4 R-UNI-06 an edit on a version that is no longer the newest", () => {
  test("is tried with every command and every operation that names a version", () => {
    const versioned = operations.filter(
      ({ method, input }) => method !== "GET" && "version" in Object(Object(input).shape),
    );
    expect(commands.length).toBeGreaterThan(10);
    const tried = new Set([...commands.map(({ name }) => name), ...Object.keys(TRIED_ELSEWHERE)]);
    expect(versioned.map(({ id }) => CALLED[id] ?? id).filter((name) => !tried.has(name))).toEqual([]);
    for (const file of Object.values(TRIED_ELSEWHERE)) expect(readFileSync(file, "utf8")).toContain("stale");
  });

  test.for(commands.map((command) => [command.name, command] as const))(
    "is refused by %s with the newer version, and changes nothing",
    async ([, { schema, run }], { as, account }) => {
      const ctx = as(administrator);
      const ids = await somethingOfEach(ctx, account);
      const input = (version: number) =>
        schema.parse(sample(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), "", { ...ids, version }));
      const before = await howMany(ctx);

      const refused = attempt(ctx, () => run(ctx, input(7)));

      await expect(refused).rejects.toMatchObject({ kind: "conflict", code: expect.stringMatching(/\.stale$/) });
      expect(await howMany(ctx)).toBe(before);
      expect(await codeOf(attempt(ctx, () => run(ctx, input(1))))).not.toMatch(/\.stale$/);
    },
  );
});
