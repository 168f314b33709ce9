import { and, asc, eq } from "drizzle-orm";
import { orderOptions } from "@/db/schema/orders";
import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { parseInput } from "@/lib/server/parse-input";
import { anItem, aProduct } from "@/tests/support/builders/catalogue";
import { aClientGroup, anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aLicenceOrder, latest } from "@/tests/support/builders/order";
import { eventsOf } from "@/tests/support/history";
import { describe, expect, test } from "@/tests/support/test";
import { administrator, anotherAdministrator, apiKey, operator } from "@/tests/support/who";
import { assignResponsible } from "./assign-responsible";
import { changeParameters } from "./change-parameters";
import { changeRecipient } from "./change-recipient";
import { createOrder } from "./create-order";
import { changeParametersInput, createOrderInput, saveOptionsInput } from "./model/commands";
import { saveOptions } from "./save-options";

const base = (order: { id: string; version: number }) => ({ orderId: order.id, version: order.version });

describe("changeRecipient", () => {
  test("R-AGG-10 another type of recipient clears the old one", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { recipient: await anOrganization(ctx) });

    await changeRecipient(ctx, { ...base(order), recipientKind: "person" });

    expect(await latest(ctx, order.id)).toMatchObject({
      recipientKind: "person",
      recipientId: null,
      clientId: null,
      recipientFirstName: "",
    });
    expect(await eventsOf(ctx, order.id)).toEqual(["order.created", "order.recipient_changed"]);
  });

  test("R-AGG-21 an organisation clears the activation on the recipient", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { activateOnRecipient: true });
    const school = await anOrganization(ctx);

    await changeRecipient(ctx, { ...base(order), recipientKind: "organization", recipient: { clientId: school.id } });

    expect(await latest(ctx, order.id)).toMatchObject({
      recipientKind: "organization",
      clientId: school.id,
      ordererId: null,
      activateOnRecipient: false,
    });
  });

  test("R-AGG-16 a new person stays new while his data are typed, and the same data again change nothing", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { recipient: null });
    const typed = { email: "new@x.example", firstName: "", lastName: "", phone: "", locale: "en" as const };
    const named = { ...typed, firstName: "Nina" };

    await changeRecipient(ctx, { ...base(order), recipientKind: "person", recipient: typed });
    await changeRecipient(ctx, { orderId: order.id, version: 2, recipientKind: "person", recipient: named });
    const again = { orderId: order.id, version: 3, recipientKind: "person" as const, recipient: named };
    expect(await changeRecipient(ctx, again)).toMatchObject({ version: 3 });

    expect(await latest(ctx, order.id)).toMatchObject({ recipientIsNew: true, recipientFirstName: "Nina", version: 3 });
    expect(await eventsOf(ctx, order.id)).toHaveLength(3);
  });

  test("a person is no organisation, and an organisation no person", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx);
    const [anna, school] = [await aPerson(ctx), await anOrganization(ctx)];

    const asOrganization = changeRecipient(ctx, {
      ...base(order),
      recipientKind: "organization",
      recipient: { clientId: anna.id },
    });
    await expect(asOrganization).rejects.toMatchObject({
      code: "client.not_an_organization",
      fields: [{ path: "recipient" }],
    });
    const asPerson = changeRecipient(ctx, {
      ...base(order),
      recipientKind: "person",
      recipient: { clientId: school.id },
    });
    await expect(asPerson).rejects.toMatchObject({ code: "client.not_a_person" });
  });

  test("R-BIL-05 lines that are closed to the new recipient keep him out", async ({ as }) => {
    const ctx = as(administrator);
    const [member, stranger] = [await aPerson(ctx), await aPerson(ctx)];
    const group = await aClientGroup(ctx, "Schools", [member.id]);
    const item = await anItem(ctx);
    const product = await aProduct(ctx, [item], { groupIds: [group.id] });
    const lines = [{ productId: product.id, itemId: item.id, quantity: 1 }];
    const created = await createOrder(
      ctx,
      createOrderInput.parse({ orderId: newId(), recipientKind: "person", recipient: { clientId: member.id }, lines }),
    );

    const refused = changeRecipient(ctx, {
      ...base(created),
      recipientKind: "person",
      recipient: { clientId: stranger.id },
    });
    await expect(refused).rejects.toMatchObject({ code: "order.product_unavailable", fields: [{ path: "recipient" }] });
  });

  test("R-AGG-34 only the responsible changes the recipient of an assigned order", async ({ as, account }) => {
    const order = await aLicenceOrder(as(administrator));
    const assigned = await assignResponsible(as(administrator), {
      ...base(order),
      responsibleId: account.staff.olga.id,
    });

    const byIvan = changeRecipient(as(anotherAdministrator), { ...base(assigned), recipientKind: "person" });
    await expect(byIvan).rejects.toMatchObject({ code: "order.locked" });
    await expect(
      changeParameters(as(anotherAdministrator), { ...base(assigned), externalId: "X" }),
    ).rejects.toMatchObject({ code: "order.locked" });
    await expect(saveOptions(as(anotherAdministrator), { ...base(assigned), options: [] })).rejects.toMatchObject({
      code: "order.locked",
    });
  });
});

describe("changeParameters", () => {
  test("R-AGG-08 the external id is kept, and nothing to change makes no version", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx);

    const changed = await changeParameters(ctx, { ...base(order), externalId: "CRM-77" });

    expect(changed.version).toBe(2);
    expect(await latest(ctx, order.id)).toMatchObject({ externalId: "CRM-77" });
    expect(await changeParameters(ctx, { ...base(changed), externalId: "CRM-77" })).toEqual(changed);
    expect(await eventsOf(ctx, order.id)).toEqual(["order.created", "order.parameters_changed"]);
  });

  test("R-AGG-21 the flag is refused for an organisation", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx, { recipient: await anOrganization(ctx) });

    const refused = changeParameters(as(apiKey("order.edit_parameters")), {
      ...base(order),
      activateOnRecipient: true,
    });
    await expect(refused).rejects.toMatchObject({ kind: "invalid", fields: [{ path: "activateOnRecipient" }] });
  });

  test("the function must be on", async ({ as }) => {
    const order = await aLicenceOrder(as(administrator));
    const without = as(operator({ off: ["order.edit_parameters"] }));

    await expect(changeParameters(without, { ...base(order), externalId: "X" })).rejects.toMatchObject({
      code: "permission.denied",
    });
    await expect(changeRecipient(without, { ...base(order), recipientKind: "person" })).rejects.toMatchObject({
      code: "permission.denied",
    });
    await expect(saveOptions(without, { ...base(order), options: [] })).rejects.toMatchObject({
      code: "permission.denied",
    });
  });
});

describe("saveOptions", () => {
  async function optionsOf(ctx: WriteContext, orderId: string) {
    const rows = await ctx.db
      .select({ name: orderOptions.name, value: orderOptions.value })
      .from(orderOptions)
      .where(and(eq(orderOptions.accountId, ctx.actor.accountId), eq(orderOptions.orderId, orderId)))
      .orderBy(asc(orderOptions.position));
    return rows;
  }

  test("R-AGG-39 R-AGG-40 R-AGG-41 200 options are kept in the order they were entered, and Save replaces the list", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx);
    const options = Array.from({ length: 200 }, (_, index) => ({
      name: `Field ${200 - index}`,
      value: `Value ${index}`,
    }));

    const saved = await saveOptions(ctx, { ...base(order), options });
    expect(await optionsOf(ctx, order.id)).toEqual(options);

    await saveOptions(ctx, { ...base(saved), options: [{ name: "Class", value: "5B" }] });
    expect(await optionsOf(ctx, order.id)).toEqual([{ name: "Class", value: "5B" }]);
  });

  test("R-UNI-29 the same options again make no new version and no history", async ({ as }) => {
    const ctx = as(administrator);
    const order = await aLicenceOrder(ctx);
    const options = [{ name: "Class", value: "5B" }];
    const saved = await saveOptions(ctx, { ...base(order), options });
    const history = await eventsOf(ctx, order.id);

    expect(await saveOptions(ctx, { ...base(saved), options })).toMatchObject({ version: saved.version });
    expect(await eventsOf(ctx, order.id)).toEqual(history);
  });

  test.for([
    ["an option without a name", [{ name: " ", value: "5B" }], "options.0.name"],
    ["a value that is no text", [{ name: "Class", value: 5 }], "options.0.value"],
    ["a name with a direction override", [{ name: "Cl\u202eass", value: "" }], "options.0.name"],
    ["more than 500", Array.from({ length: 501 }, () => ({ name: "n", value: "" })), "options"],
  ] as const)("%s is refused at its field", ([, options, path]) => {
    expect(() => parseInput(saveOptionsInput, { orderId: newId(), version: 1, options })).toThrowError(
      expect.objectContaining({ fields: [expect.objectContaining({ path })] }),
    );
  });
});

describe("changeParametersInput", () => {
  test("P-I2 what is not given stays: no default of a new order slips in", () => {
    const orderId = newId();
    expect(parseInput(changeParametersInput, { orderId, version: 1 })).toEqual({ orderId, version: 1 });
  });
});
