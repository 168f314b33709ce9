import { eq } from "drizzle-orm";
import { events } from "@/db/schema/outbox";
import { newId } from "@/lib/core/id";
import { anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aLicenceRow } from "@/tests/support/builders/licence-rows";
import { eventsOf } from "@/tests/support/history";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, customer, operator } from "@/tests/support/who";
import { revealMyCode } from "./reveal-my-code";

describe("revealMyCode", () => {
  test("P-L3 the holder reads his code, and every view is audited without the code", async ({ as }) => {
    const staff = as(administrator);
    const anna = await aPerson(staff);
    const licence = await aLicenceRow(staff, anna, { withCode: true });
    const ctx = as(customer(anna));

    expect(await revealMyCode(ctx, { licenceId: licence.id })).toEqual({ code: licence.code });
    await revealMyCode(ctx, { licenceId: licence.id });

    expect(await eventsOf(ctx, licence.itemId)).toEqual(["item.codes_viewed", "item.codes_viewed"]);
    const audit = await ctx.db.select().from(events).where(eq(events.subjectId, licence.itemId));
    expect(audit[0]).toMatchObject({ actorKind: "customer", actorId: anna.id, data: { orderId: licence.orderId } });
    expect(JSON.stringify(audit)).not.toContain(licence.code);
  });

  test("P-R3 the code of a neighbour, of no licence, of one without code and of a revoked one do not exist", async ({
    as,
  }) => {
    const staff = as(administrator);
    const [anna, neighbour] = [await aPerson(staff), await aPerson(staff)];
    const theirs = await aLicenceRow(staff, neighbour, { withCode: true });
    const plain = await aLicenceRow(staff, anna);
    const revoked = await aLicenceRow(staff, anna, { withCode: true, state: "revoked" });

    for (const licenceId of [theirs.id, newId(), plain.id, revoked.id]) {
      const attempt = revealMyCode(as(customer(anna)), { licenceId });
      await expect(attempt).rejects.toMatchObject({ kind: "not_found", code: "licence.not_found" });
    }
    expect(await eventsOf(staff, theirs.itemId)).toEqual([]);
  });

  test.for([
    ["administrator", true],
    ["supervisor", false],
    ["manager", false],
    ["guest", false],
  ] as const)("P-L3 of an organisation's licence a %s reads the code: %s", async ([level, reads], { as }) => {
    const staff = as(administrator);
    const [anna, school] = [await aPerson(staff), await anOrganization(staff)];
    const licence = await aLicenceRow(staff, school, { withCode: true, order: { recipientKind: "organization" } });
    const ctx = as(customer(anna, [{ organizationId: school.id, level }]));

    const answer = await revealMyCode(ctx, { licenceId: licence.id }).catch((error: { code: string }) => error.code);

    expect(answer).toEqual(reads ? { code: licence.code } : "licence.not_found");
  });

  test("staff read codes by their own function, not through the cabinet", async ({ as }) => {
    const ctx = as(operator()) as never; // The type already says so; a door could still be wrong.
    await expect(revealMyCode(ctx, { licenceId: newId() })).rejects.toMatchObject({ code: "permission.denied" });
  });
});
