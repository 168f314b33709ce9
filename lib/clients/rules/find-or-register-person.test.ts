import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { people } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { writeAs } from "@/lib/server/context";
import { aTestAccount } from "@/tests/support/builders/account";
import { aPerson } from "@/tests/support/builders/clients";
import { eventsOf } from "@/tests/support/history";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator } from "@/tests/support/who";
import { findOrRegisterPerson } from "./find-or-register-person";

const typed = { firstName: "Jan", lastName: "Kos", locale: "pl", phone: "+48 600 100 200" };

describe("findOrRegisterPerson", () => {
  test("R-AGG-15 a new address makes a person and a client of the account with a number", async ({ as }) => {
    const ctx = as(administrator);
    const email = `J.${newId()}@X.org`;

    const { client, isNewPerson } = await findOrRegisterPerson(ctx, { ...typed, email });

    expect(isNewPerson).toBe(true);
    expect(client).toMatchObject({ email, name: "Jan Kos", kind: "person", locale: "pl", phone: "+48 600 100 200" });
    expect(client.number).toBeGreaterThan(100);
    expect(await eventsOf(ctx, client.id)).toEqual(["client.created"]);
  });

  test("R-AGG-13 the names may be left empty", async ({ as }) => {
    const email = `${newId()}@x.org`;
    const { client } = await findOrRegisterPerson(as(administrator), { ...typed, email, firstName: "", lastName: "" });
    expect(client.name).toBe("");
  });

  test("R-AGG-17 R-UNI-05 a known address in other letters is the same person, and nothing of him changes", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const known = await aPerson(ctx, { email: `J.${newId()}@x.org` });

    const again = await findOrRegisterPerson(ctx, { ...typed, email: ` ${known.email.toUpperCase()} ` });

    expect(again).toMatchObject({
      isNewPerson: false,
      isNewClient: false,
      client: { id: known.id, firstName: "Anna" },
    });
    expect(await ctx.db.select().from(people).where(eq(people.emailKey, known.email.toLowerCase()))).toHaveLength(1);
  });

  test("R-UNI-05 simultaneous creations give one person and one client", async () => {
    const accountId = newId();
    const actor = { kind: "job", accountId, name: "test" } as const;
    await writeAs(actor, (ctx) => aTestAccount(ctx.tx, accountId, NOW));
    const email = `twin.${newId()}@x.org`;

    const results = await Promise.all(
      Array.from({ length: 8 }, () => writeAs(actor, (ctx) => findOrRegisterPerson(ctx, { ...typed, email }))),
    );

    expect(new Set(results.map(({ client }) => client.id)).size).toBe(1);
    expect(results.filter(({ isNewPerson }) => isNewPerson)).toHaveLength(1);
    const rows = await writeAs(actor, (ctx) =>
      ctx.db
        .select()
        .from(clients)
        .where(and(eq(clients.accountId, accountId), eq(clients.email, email))),
    );
    expect(rows).toHaveLength(1);
  });
});
