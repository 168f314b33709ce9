import { newId } from "@/lib/core/id";
import { encodeCursor } from "@/lib/server/cursor";
import { aClientGroup, anOrganization, aPerson } from "@/tests/support/builders/clients";
import { eventsOf } from "@/tests/support/history";
import { attempt, describe, expect, NOW, test } from "@/tests/support/test";
import { accountant, administrator, contractor, operator } from "@/tests/support/who";
import { blockClient } from "./block-client";
import { changeClient } from "./change-client";
import { getClient } from "./get-client";
import { listClients } from "./list-clients";
import { CLIENTS_PAGE_SIZE } from "./model/client-list";
import { registerClient } from "./register-client";
import { searchClients } from "./search-clients";
import { setClientGroups } from "./set-client-groups";
import { unblockClient } from "./unblock-client";

const known = { phone: "", locale: "pl", notes: "" } as const;
const legal = { legalName: "Szkoła nr 5", taxNumber: "525-000", registrationNumber: "", address: "" };
const aNewPerson = () => ({
  kind: "person" as const,
  id: newId(),
  email: `${newId()}@x.org`,
  firstName: "Jan",
  lastName: "Kos",
  ...known,
});
const aNewOrganization = () => ({
  kind: "organization" as const,
  id: newId(),
  name: "School 5",
  email: "",
  ...known,
  ...legal,
});

describe("registerClient", () => {
  test("R-UNI-05 a person is registered once, also when the form is sent twice", async ({ as }) => {
    const ctx = as(administrator);
    const input = { ...aNewPerson(), notes: "Calls on Mondays" };

    expect(await registerClient(ctx, input)).toEqual({ id: input.id, isNew: true });
    expect(await registerClient(ctx, input)).toEqual({ id: input.id, isNew: true });

    expect(await getClient(ctx, { clientId: input.id })).toMatchObject({ name: "Jan Kos", notes: input.notes });
    expect(await eventsOf(ctx, input.id)).toEqual(["client.created"]);
  });

  test("R-AGG-17 a known address leads to the client that is there, who stays as he is", async ({ as }) => {
    const ctx = as(administrator);
    const anna = await aPerson(ctx);
    const input = { ...aNewPerson(), email: anna.email.toUpperCase() };

    expect(await registerClient(ctx, input)).toEqual({ id: anna.id, isNew: false });
    expect(await getClient(ctx, { clientId: anna.id })).toMatchObject({ name: "Anna Berg", locale: "en" });
  });

  test("an organisation has its legal side; the same form twice is harmless, another one is refused", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const input = aNewOrganization();

    expect(await registerClient(ctx, input)).toEqual({ id: input.id, isNew: true });
    expect(await registerClient(ctx, input)).toEqual({ id: input.id, isNew: true });
    expect((await getClient(ctx, { clientId: input.id })).organization).toEqual({ ...legal, isAccount: false });
    await expect(registerClient(ctx, { ...input, name: "Other" })).rejects.toMatchObject({
      code: "client.already_exists",
    });
    await expect(attempt(ctx, () => registerClient(ctx, { ...aNewPerson(), id: input.id }))).rejects.toMatchObject({
      code: "client.already_exists",
    });
  });
});

describe("changeClient", () => {
  test("each change stands in the history, none leaves none", async ({ as }) => {
    const ctx = as(administrator);
    const anna = await aPerson(ctx);
    const input = {
      kind: "person",
      clientId: anna.id,
      version: 1,
      firstName: "Anne",
      lastName: "Berg",
      ...known,
    } as const;

    await changeClient(ctx, input);
    await changeClient(ctx, input);

    expect(await getClient(ctx, { clientId: anna.id })).toMatchObject({ name: "Anne Berg", locale: "pl" });
    expect(await eventsOf(ctx, anna.id)).toEqual(["client.changed"]);
    await expect(changeClient(ctx, { ...aNewOrganization(), clientId: anna.id, version: 2 })).rejects.toMatchObject({
      code: "client.not_an_organization",
    });
  });

  test("P-O4 what somebody else changed meanwhile is refused with the newer version, and nothing is overwritten", async ({
    as,
  }) => {
    const ctx = as(administrator);
    const { id: clientId } = await aPerson(ctx);
    const group = await aClientGroup(ctx, "Gold");
    const input = { kind: "person", clientId, version: 1, firstName: "Anne", lastName: "Berg", ...known } as const;
    await changeClient(ctx, input);

    const stale = { kind: "conflict", code: "client.stale", params: { version: 2 } };
    await expect(changeClient(ctx, { ...input, phone: "1" })).rejects.toMatchObject(stale);
    await expect(setClientGroups(ctx, { clientId, version: 1, groupIds: [group.id] })).rejects.toMatchObject(stale);

    await setClientGroups(ctx, { clientId, version: 2, groupIds: [group.id] });
    expect(await getClient(ctx, { clientId })).toMatchObject({ version: 3, phone: "", groups: [group] });
  });

  test("R-BIL-05 blocking and unblocking", async ({ as }) => {
    const ctx = as(administrator);
    const { id: clientId } = await aPerson(ctx);
    const isBlocked = async () => (await getClient(ctx, { clientId })).isBlocked;

    await blockClient(ctx, { clientId });
    await blockClient(ctx, { clientId });
    expect(await isBlocked()).toBe(true);
    await unblockClient(ctx, { clientId });
    expect(await isBlocked()).toBe(false);
    expect((await eventsOf(ctx, clientId)).sort()).toEqual(["client.blocked", "client.unblocked"]);
  });

  test("R-BIL-04 the groups of a client are exactly the chosen ones", async ({ as }) => {
    const ctx = as(administrator);
    const { id: clientId } = await aPerson(ctx);
    const [gold, silver] = [await aClientGroup(ctx, "Gold", [clientId]), await aClientGroup(ctx, "Silver")];

    await setClientGroups(ctx, { clientId, version: 1, groupIds: [silver.id] });
    await setClientGroups(ctx, { clientId, version: 1, groupIds: [silver.id] });

    expect((await getClient(ctx, { clientId })).groups).toEqual([silver]);
    expect(await eventsOf(ctx, clientId)).toEqual(["client.groups_changed"]);
    await expect(setClientGroups(ctx, { clientId, version: 1, groupIds: [gold.id, newId()] })).rejects.toMatchObject({
      code: "client.group_not_found",
    });
  });
});

describe("finding clients", () => {
  test("R-KWI-12 by a part of name or e-mail and by number, and by nothing else", async ({ as }) => {
    const ctx = as(administrator);
    const anna = await aPerson(ctx, { firstName: "Żaneta", lastName: "Łoś_100%" });
    await aPerson(ctx, { firstName: "Piotr" });
    const found = async (search: string) => (await listClients(ctx, { search })).items.map((row) => row.id);

    expect(await found("żaneta ŁO")).toEqual([anna.id]);
    expect(await found(anna.email.slice(3, 30).toUpperCase())).toEqual([anna.id]);
    expect(await found(String(anna.number))).toEqual([anna.id]);
    expect(await found("_100%")).toEqual([anna.id]);
    expect(await found("%")).toEqual([anna.id]);
    expect(await found("nobody")).toEqual([]);
  });

  test("choices offer one kind only, the blocked ones marked", async ({ as }) => {
    const ctx = as(administrator);
    const school = await anOrganization(ctx, { name: "Berg School" });
    const berg = await aPerson(ctx, { blocked: true });

    const all = await searchClients(ctx, { query: "berg" });
    expect(all.map((row) => row.id).sort()).toEqual([school.id, berg.id].sort());
    expect(await searchClients(ctx, { query: "berg", kind: "person" })).toMatchObject([
      { id: berg.id, isBlocked: true },
    ]);
    expect(await searchClients(ctx, { query: "" })).toHaveLength(2);
  });

  test("filters hold together, and pages meet without gap or overlap in both directions", async ({ as }) => {
    for (let index = 0; index < CLIENTS_PAGE_SIZE + 5; index += 1) {
      await aPerson(as(administrator, new Date(NOW.getTime() + Math.floor(index / 3) * 1_000)));
    }
    const ctx = as(administrator);
    await anOrganization(ctx);

    const first = await listClients(ctx, { kind: "person" });
    const second = await listClients(ctx, { kind: "person", cursor: first.nextCursor ?? "" });
    const back = await listClients(ctx, { kind: "person", cursor: second.previousCursor ?? "" });

    expect([first.items.length, second.items.length]).toEqual([CLIENTS_PAGE_SIZE, 5]);
    expect(new Set([...first.items, ...second.items].map((row) => row.id)).size).toBe(CLIENTS_PAGE_SIZE + 5);
    expect([first.previousCursor, second.nextCursor, back.previousCursor]).toEqual([null, null, null]);
    expect(back.items).toEqual(first.items);
    const ofYear0 = encodeCursor(["after", "0000-01-01T00:00:00Z", newId()]);
    for (const cursor of ["bm90aGluZw", ofYear0])
      await expect(attempt(ctx, () => listClients(ctx, { cursor }))).rejects.toMatchObject({ code: "field.value" });
  });

  test("by group and by state", async ({ as }) => {
    const ctx = as(administrator);
    const [anna, berta] = [await aPerson(ctx), await aPerson(ctx, { blocked: true })];
    const gold = await aClientGroup(ctx, "Gold", [anna.id]);
    const ids = async (input: Parameters<typeof listClients>[1]) =>
      (await listClients(ctx, input)).items.map((row) => row.id);

    expect(await ids({ groupId: gold.id })).toEqual([anna.id]);
    expect(await ids({ isBlocked: true })).toEqual([berta.id]);
    expect(await ids({ isBlocked: false })).toEqual([anna.id]);
  });
});

describe("rights", () => {
  test("R-BIL-08 R-BIL-11 with Card off the card is refused, with List off the list", async ({ as }) => {
    const { id: clientId } = await aPerson(as(administrator));
    const denied = { code: "permission.denied" };
    await expect(getClient(as(operator({ off: ["client.view"] })), { clientId })).rejects.toMatchObject(denied);
    await expect(listClients(as(operator({ off: ["client.list"] })), {})).rejects.toMatchObject(denied);
    expect(await listClients(as(accountant), {})).toMatchObject({ items: [{ id: clientId }] });
  });

  test("P-R5 a contractor finds no clients and changes none", async ({ as }) => {
    const ctx = as(contractor);
    const { id: clientId } = await aPerson(as(administrator));
    const denied = { code: "permission.denied" };
    await expect(searchClients(ctx, { query: "" })).rejects.toMatchObject(denied);
    await expect(registerClient(ctx, aNewPerson())).rejects.toMatchObject(denied);
    await expect(blockClient(ctx, { clientId })).rejects.toMatchObject(denied);
    await expect(unblockClient(ctx, { clientId })).rejects.toMatchObject(denied);
    await expect(setClientGroups(ctx, { clientId, version: 1, groupIds: [] })).rejects.toMatchObject(denied);
    const change = { kind: "person", clientId, version: 1, firstName: "", lastName: "", ...known } as const;
    await expect(changeClient(ctx, change)).rejects.toMatchObject(denied);
  });

  test("R-UNI-03 P-R3 a client of nowhere does not exist", async ({ as }) => {
    const ctx = as(administrator);
    const clientId = newId();
    const missing = { kind: "not_found", code: "client.not_found" };
    await expect(getClient(ctx, { clientId })).rejects.toMatchObject(missing);
    await expect(blockClient(ctx, { clientId })).rejects.toMatchObject(missing);
    await expect(setClientGroups(ctx, { clientId, version: 1, groupIds: [] })).rejects.toMatchObject(missing);
  });
});
