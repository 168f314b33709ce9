import { eq } from "drizzle-orm";
import { licences } from "@/db/schema/licences";
import { aMembership, anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aLicenceRow } from "@/tests/support/builders/licence-rows";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, customer } from "@/tests/support/who";
import { listMyLicences } from "./list-my-licences";

describe("listMyLicences", () => {
  test("P-L3 R-UNI-27 a customer sees what he holds, without codes, and nothing of the neighbour", async ({ as }) => {
    const staff = as(administrator);
    const [anna, neighbour] = [await aPerson(staff), await aPerson(staff)];
    const mine = await aLicenceRow(staff, anna, { withCode: true });
    await aLicenceRow(staff, neighbour);
    await aLicenceRow(staff, anna, { state: "revoked" });

    const rows = await listMyLicences(as(customer(anna)), {});

    expect(rows).toMatchObject([
      {
        id: mine.id,
        name: mine.name,
        state: "granted",
        hasCode: true,
        isMine: true,
        organization: "",
        order: { id: mine.orderId, number: mine.orderNumber },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain(mine.code);
  });

  test("R-AGG-19 after handing over the new holder has it without learning of the order, the old one no longer", async ({
    as,
  }) => {
    const staff = as(administrator);
    const [anna, second] = [await aPerson(staff), await aPerson(staff)];
    const licence = await aLicenceRow(staff, anna);
    await staff.tx.update(licences).set({ holderId: second.id }).where(eq(licences.id, licence.id));

    expect(await listMyLicences(as(customer(anna)), {})).toEqual([]);
    expect(await listMyLicences(as(customer(second)), {})).toMatchObject([{ id: licence.id, order: null }]);
  });

  test.for([
    ["administrator", [true]],
    ["supervisor", [false]],
    ["manager", []],
    ["guest", []],
  ] as const)("R-UNI-27 a %s of the holding organisation may act on: %j", async ([level, acts], { as }) => {
    const staff = as(administrator);
    const anna = await aPerson(staff);
    const school = await anOrganization(staff);
    await aMembership(staff, school.id, anna.id, level);
    await aLicenceRow(staff, school, { order: { recipientKind: "organization" } });

    const rows = await listMyLicences(as(customer(anna, [{ organizationId: school.id, level }])), {});

    expect(rows.map((row) => row.isMine)).toEqual(acts);
    for (const row of rows) expect(row.organization).toBe("School 5");
  });

  test("of one order only its own licences are listed", async ({ as }) => {
    const staff = as(administrator);
    const anna = await aPerson(staff);
    const [first] = [await aLicenceRow(staff, anna), await aLicenceRow(staff, anna)];

    const rows = await listMyLicences(as(customer(anna)), { orderId: first.orderId });

    expect(rows.map((row) => row.id)).toEqual([first.id]);
  });
});
