import { newId } from "@/lib/core/id";
import { anOrganization, aPerson } from "@/tests/support/builders/clients";
import { describe, expect, test } from "@/tests/support/test";
import { accountant, administrator } from "@/tests/support/who";
import { findRecipient } from "./find-recipient";

describe("findRecipient", () => {
  test("a client who can receive orders is found with his kind, a blocked or unknown one is not", async ({ as }) => {
    const ctx = as(administrator);
    const [anna, school] = [await aPerson(ctx), await anOrganization(ctx)];
    const blocked = await aPerson(ctx, { blocked: true });

    expect(await findRecipient(ctx, { clientId: anna.id })).toMatchObject({ kind: "person", name: "Anna Berg" });
    expect(await findRecipient(ctx, { clientId: school.id })).toMatchObject({ kind: "organization" });
    expect(await findRecipient(ctx, { clientId: blocked.id })).toBeNull();
    expect(await findRecipient(ctx, { clientId: newId() })).toBeNull();
  });

  test("P-R3 a client of a neighbour account is not there, and who may not make orders does not look", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const anna = await aPerson(ctx);
    const neighbour = { ...ctx, actor: { ...ctx.actor, accountId: newId() } };

    expect(await findRecipient(neighbour, { clientId: anna.id })).toBeNull();
    await expect(findRecipient(as(accountant), { clientId: anna.id })).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});
