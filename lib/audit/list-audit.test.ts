import { newId } from "@/lib/core/id";
import type { WriteContext } from "@/lib/server/context";
import { type EventData, type EventType, recordEvent } from "@/lib/server/events";
import type { TestAccount } from "@/tests/support/builders/account";
import { anItem } from "@/tests/support/builders/catalogue";
import { aPerson } from "@/tests/support/builders/clients";
import { describe, expect, NOW, test } from "@/tests/support/test";
import { administrator, anotherAdministrator, apiKey, contractor, operator } from "@/tests/support/who";
import { listAudit } from "./list-audit";
import { listAuditActors } from "./list-audit-actors";
import { type ListAuditInput, listAuditInput } from "./model/list-audit";

const all = listAuditInput.parse({});
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

async function read(ctx: WriteContext, filter: Partial<ListAuditInput> = {}) {
  const { items } = await listAudit(ctx, { ...all, ...filter });
  return items.map(({ type, actorName }) => `${type} ${actorName}`);
}

function note<T extends EventType>(ctx: WriteContext, type: T, id: string, data: EventData<T>) {
  return recordEvent(ctx, type, { id }, data);
}

const at =
  (who: (account: TestAccount) => ReturnType<typeof administrator>, source: string) => (account: TestAccount) => ({
    ...who(account),
    source,
  });

describe("listAudit", () => {
  test("P-V1 the newest comes first, with who, where, about whom, before and after; other history is left out", async ({
    as,
    account,
  }) => {
    const olga = as(at(administrator, "192.0.2.7"), later(1));
    const { piotr } = account.staff;
    const changes = { before: { role: "operator" }, after: { role: "accountant" } };
    await note(olga, "employee.changed", piotr.id, changes);
    await note(olga, "client.changed", (await aPerson(olga)).id, { before: { phone: "" }, after: { phone: "1" } });

    const [entry, ...others] = (await listAudit(olga, all)).items;

    expect(entry).toMatchObject({
      type: "employee.changed",
      at: later(1),
      actorName: "Olga Lis",
      source: "192.0.2.7",
      subject: { kind: "employee", id: piotr.id, name: "Piotr Zając" },
      data: changes,
    });
    expect(others.map(({ type }) => type)).toEqual(["account.created"]);
  });

  test("P-V1 it can be narrowed by who, kind, about whom, period, source and any id", async ({ as, account }) => {
    const [olga, ivan] = [as(at(administrator, "192.0.2.7"), later(1)), as(at(anotherAdministrator, "::1"), later(2))];
    const { piotr, marta } = account.staff;
    const item = await anItem(olga);
    await note(olga, "employee.disabled", piotr.id, {});
    const enabled = await note(ivan, "employee.enabled", piotr.id, {});
    await note(ivan, "employee.disabled", marta.id, {});
    await note(as(administrator, later(26 * 60)), "item.codes_viewed", item.id, { orderId: newId(), count: 2 });
    const ctx = as(administrator);

    expect(await read(ctx, { who: ivan.actor.employeeId })).toEqual([
      "employee.disabled Ivan Petrov",
      "employee.enabled Ivan Petrov",
    ]);
    expect(await read(ctx, { kinds: ["codes", "settings"] })).toEqual([
      "item.codes_viewed Olga Lis",
      "account.created test",
    ]);
    expect(await read(ctx, { subjectId: piotr.id, kinds: ["rights"] })).toEqual([
      "employee.enabled Ivan Petrov",
      "employee.disabled Olga Lis",
    ]);
    expect(await read(ctx, { from: "2026-03-11" })).toEqual(["item.codes_viewed Olga Lis"]);
    expect(await read(ctx, { to: "2026-03-10", source: "192.0.2.7" })).toEqual(["employee.disabled Olga Lis"]);
    expect(await read(ctx, { id: enabled })).toEqual(["employee.enabled Ivan Petrov"]);
    expect(await read(ctx, { id: olga.actor.employeeId })).toEqual([
      "item.codes_viewed Olga Lis",
      "employee.disabled Olga Lis",
    ]);
    expect(await read(ctx, { id: newId() })).toEqual([]);
  });

  test("an entry that its author made about himself is found once by his id", async ({ as, account }) => {
    const ctx = as(administrator);
    await note(ctx, "employee.changed", account.staff.olga.id, { before: {}, after: {} });
    expect(await read(ctx, { id: account.staff.olga.id })).toEqual(["employee.changed Olga Lis"]);
  });

  test("R-UNI-41 pages join without a gap in both directions, also among entries of one moment", async ({
    as,
    account,
  }) => {
    const ctx = as(administrator);
    for (let count = 0; count < 120; count += 1) await note(ctx, "employee.enabled", account.staff.piotr.id, {});
    const filter = { ...all, kinds: ["rights" as const, "keys" as const] };

    const first = await listAudit(ctx, filter);
    const second = await listAudit(ctx, { ...filter, cursor: first.nextCursor ?? "" });
    const third = await listAudit(ctx, { ...filter, cursor: second.nextCursor ?? "" });
    const back = await listAudit(ctx, { ...filter, cursor: third.previousCursor ?? "" });

    const ids = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
    expect([ids.length, new Set(ids).size, third.nextCursor, first.previousCursor]).toEqual([120, 120, null, null]);
    expect(back).toEqual(second);
    await expect(listAudit(ctx, { ...all, cursor: "bm9uZQ" })).rejects.toMatchObject({ code: "field.value" });
  });

  test("a person is named as the account knows him, and what is gone has no name", async ({ as, account }) => {
    const ctx = as(administrator);
    const client = await aPerson(ctx, { firstName: "Anna", lastName: "Berg" });
    await note(ctx, "person.password_changed", account.staff.marta.personId, { first: true });
    await note(ctx, "person.password_changed", client.personId, { first: true });
    await note(ctx, "key.revoked", newId(), { name: "Old" });

    const { items } = await listAudit(ctx, { ...all, kinds: ["access", "keys"] });

    const subjects = items.map(({ subject: { kind, name } }) => `${kind} ${name}`);
    expect(subjects.toSorted()).toEqual(["client Anna Berg", "employee Marta Wójcik", "key "]);
  });

  test("P-R1 P-R5 without the function nobody reads it, and a contractor and a key never do", async ({ as }) => {
    const given = <A extends ReturnType<typeof contractor>>(actor: A) => ({
      ...actor,
      functions: new Set(["audit.view" as const]),
    });
    const denied = { code: "permission.denied" };
    for (const ctx of [as(operator()), as((account) => given(contractor(account))), as(apiKey("audit.view"))]) {
      await expect(listAudit(ctx, all)).rejects.toMatchObject(denied);
      await expect(listAuditActors(ctx)).rejects.toMatchObject(denied);
    }
    expect(await read(as(operator({ on: ["audit.view"] })))).toEqual(["account.created test"]);
  });

  test("the filter offers the staff and the keys", async ({ as }) => {
    const names = (await listAuditActors(as(administrator))).map(({ name }) => name);
    expect(names).toEqual(["Ivan Petrov", "Kirill Orlov", "Marta Wójcik", "Olga Lis", "Piotr Zając", "Shop"]);
  });
});
