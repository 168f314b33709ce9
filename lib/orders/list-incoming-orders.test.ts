import type { PartnerActor } from "@/lib/core/actor";
import { rolePresets } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { anOrganization } from "@/tests/support/builders/clients";
import { anOrderRow } from "@/tests/support/builders/order-rows";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, customer, type Who } from "@/tests/support/who";
import { getMyOrder } from "./get-my-order";
import { listIncomingOrders } from "./list-incoming-orders";
import { cursorText, readCursor } from "./model/my-orders";

const partner =
  (organizationIds: string[], functions: PartnerActor["functions"] = rolePresets.administrator): Who<PartnerActor> =>
  (account) => ({
    kind: "partner",
    accountId: account.id,
    ownAccountId: newId(),
    organizationIds,
    employeeId: newId(),
    personId: newId(),
    name: "Ewa of B",
    functions,
  });

async function anOrderTo(ctx: WriteContext, organizationId: string, number: number, createdAt = NOW) {
  const party = { clientId: organizationId, recipientId: organizationId, recipientKind: "organization" };
  return anOrderRow(ctx, { ...party, number, createdAt });
}

describe("listIncomingOrders", () => {
  test("R-AGG-06 what the account sold to this company, newest first, and nothing else of it", async ({
    as,
    account,
  }) => {
    const ctx = as(administrator);
    const [ours, theirs] = [await anOrganization(ctx), await anOrganization(ctx, { name: "School 6" })];
    await anOrderTo(ctx, ours.id, 2_001);
    const second = await anOrderTo(ctx, ours.id, 2_002, new Date(NOW.getTime() + 1_000));
    const foreign = await anOrderTo(ctx, theirs.id, 2_003);
    const reader = as(partner([ours.id]));

    const rows = await listIncomingOrders(reader, {});

    expect(rows).toMatchObject([
      { number: 2_002, seller: "Północ Distribution", accountId: account.id },
      { number: 2_001 },
    ]);
    const cursor = readCursor(cursorText({ before: second.createdAt.toISOString(), id: second.id }));
    expect((await listIncomingOrders(reader, { cursor })).map((row) => row.number)).toEqual([2_001]);
    expect(await getMyOrder(reader, { orderId: second.id })).toMatchObject({ number: 2_002 });
    await expect(getMyOrder(reader, { orderId: foreign.id })).rejects.toMatchObject({ code: "order.not_found" });
  });

  test("R-UNI-41 only the asked stages and payments", async ({ as }) => {
    const ctx = as(administrator);
    const ours = await anOrganization(ctx);
    const party = { clientId: ours.id, recipientId: ours.id, recipientKind: "organization" };
    const confirmed = await anOrderRow(ctx, { ...party, stage: "CONFIRMED" });
    const paid = await anOrderRow(ctx, { ...party, paymentStatus: "paid" });
    const reader = as(partner([ours.id]));

    expect(await listIncomingOrders(reader, { stage: ["CONFIRMED"] })).toMatchObject([{ id: confirmed.id }]);
    expect(await listIncomingOrders(reader, { payment: ["paid"] })).toMatchObject([{ id: paid.id }]);
    expect(await listIncomingOrders(reader, { stage: ["CONFIRMED"], payment: ["paid"] })).toEqual([]);
  });

  test("P-I1 a place in a year that the database lacks begins at the newest", () => {
    expect(readCursor(cursorText({ before: "0000-01-01T00:00:00Z", id: newId() }))).toBeUndefined();
  });

  test("R-UNI-25 without the function History, and for a customer, there is no Incoming", async ({ as }) => {
    const denied = { code: "permission.denied" };

    await expect(listIncomingOrders(as(partner([], new Set())), {})).rejects.toMatchObject(denied);
    const client = as(customer({ id: newId(), personId: null, name: "Anna" }));
    // The type refuses a customer; what arrives at run time is refused by the permission.
    const asPartner = client as unknown as WriteContext<PartnerActor>;
    await expect(listIncomingOrders(asPartner, {})).rejects.toMatchObject(denied);
  });
});
