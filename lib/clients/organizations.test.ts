import { and, eq } from "drizzle-orm";
import { beforeAll, expect as check, test as plainTest } from "vitest";
import { dealings } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { readAs, writeAs } from "@/lib/server/context";
import { anOrganization, aPerson } from "@/tests/support/builders/clients";
import { aCommittedAccount, aSession, type CommittedAccount } from "@/tests/support/builders/sign-in";
import { eventsOf } from "@/tests/support/history";
import { attempt, describe, expect, test } from "@/tests/support/test";
import { accountant, actorOf, administrator, operator } from "@/tests/support/who";
import { addMember } from "./add-member";
import { addRequisites } from "./add-requisites";
import { changeMember } from "./change-member";
import { createGroup } from "./create-group";
import { getClient } from "./get-client";
import { linkOrganization } from "./link-organization";
import { listGroups } from "./list-groups";
import { removeMember } from "./remove-member";
import { removeRequisites } from "./remove-requisites";
import { renameGroup } from "./rename-group";

describe("members", () => {
  test("R-UNI-27 a person joins with a level, changes it, and leaves", async ({ as }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const [school, anna] = [await anOrganization(ctx), await aPerson(ctx)];
    const member = { organizationId: school.id, clientId: anna.id, level: "guest", spendsBalance: false } as const;
    const members = async () => (await getClient(ctx, { clientId: school.id })).members;

    await addMember(ctx, member);
    expect(await members()).toMatchObject([{ clientId: anna.id, level: "guest", spendsBalance: false }]);
    expect((await getClient(ctx, { clientId: anna.id })).memberOf).toMatchObject([{ clientId: school.id }]);
    await expect(addMember(ctx, member)).rejects.toMatchObject({ code: "client.member_exists" });

    await changeMember(ctx, { ...member, version: 2, level: "supervisor", spendsBalance: true });
    expect(await members()).toMatchObject([{ level: "supervisor", spendsBalance: true }]);

    await removeMember(ctx, member);
    expect(await members()).toEqual([]);
    await expect(removeMember(ctx, member)).rejects.toMatchObject({ code: "client.member_not_found" });
    expect((await eventsOf(ctx, school.id)).sort()).toEqual(
      ["client.member_added", "client.member_changed", "client.member_removed"].sort(),
    );
  });

  test("P-O4 a level that somebody else set meanwhile is not overwritten", async ({ as }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const [school, anna] = [await anOrganization(ctx), await aPerson(ctx)];
    const member = { organizationId: school.id, clientId: anna.id, spendsBalance: false } as const;
    await addMember(ctx, { ...member, level: "guest" });
    await changeMember(ctx, { ...member, version: 2, level: "manager" });

    const late = changeMember(ctx, { ...member, version: 2, level: "supervisor" });

    await expect(late).rejects.toMatchObject({ code: "client.stale", params: { version: 3 } });
    expect((await getClient(ctx, { clientId: school.id })).members).toMatchObject([{ level: "manager" }]);
  });

  test("only persons join, and only organisations have members", async ({ as }) => {
    const ctx = as(administrator);
    await aSession(ctx);
    const [school, other, anna] = [await anOrganization(ctx), await anOrganization(ctx), await aPerson(ctx)];
    const level = { level: "guest", spendsBalance: false } as const;
    await expect(addMember(ctx, { organizationId: school.id, clientId: other.id, ...level })).rejects.toMatchObject({
      code: "client.not_a_person",
    });
    await expect(addMember(ctx, { organizationId: anna.id, clientId: anna.id, ...level })).rejects.toMatchObject({
      code: "client.not_an_organization",
    });
    await expect(addMember(ctx, { organizationId: newId(), clientId: anna.id, ...level })).rejects.toMatchObject({
      code: "client.not_found",
    });
  });

  test("P-A5 P-R1 members are changed by who may edit clients and typed his password lately", async ({ as }) => {
    const [school, anna] = [await anOrganization(as(administrator)), await aPerson(as(administrator))];
    const member = { organizationId: school.id, clientId: anna.id, level: "guest", spendsBalance: false } as const;
    const late = as(administrator);
    await aSession(late, 11);
    for (const [ctx, code] of [
      [late, "password.again"],
      [as(accountant), "permission.denied"],
      [as(operator({ off: ["client.edit"] })), "permission.denied"],
    ] as const) {
      await expect(addMember(ctx, member)).rejects.toMatchObject({ code });
      await expect(changeMember(ctx, { ...member, version: 1 })).rejects.toMatchObject({ code });
      await expect(removeMember(ctx, member)).rejects.toMatchObject({ code });
    }
  });
});

describe("requisites", () => {
  test("an organisation has any number of sets, each added once and taken out of use", async ({ as }) => {
    const ctx = as(administrator);
    const school = await anOrganization(ctx);
    const set = {
      clientId: school.id,
      id: newId(),
      title: "Main",
      holder: "School 5",
      bankName: "PKO",
      accountNumber: "PL61109010140000071219812874",
      bic: "",
      correspondentAccount: "",
    };
    await addRequisites(ctx, set);
    await addRequisites(ctx, set);
    await addRequisites(ctx, { ...set, id: newId(), title: "Second" });
    expect((await getClient(ctx, { clientId: school.id })).requisites.map((row) => row.title)).toEqual([
      "Main",
      "Second",
    ]);
    await expect(addRequisites(ctx, { ...set, title: "Other" })).rejects.toMatchObject({
      code: "client.already_exists",
    });

    await removeRequisites(ctx, { clientId: school.id, requisitesId: set.id });
    expect((await getClient(ctx, { clientId: school.id })).requisites.map((row) => row.title)).toEqual(["Second"]);
    await expect(removeRequisites(ctx, { clientId: school.id, requisitesId: set.id })).rejects.toMatchObject({
      code: "client.requisites_not_found",
    });
    await expect(addRequisites(as(accountant), set)).rejects.toMatchObject({ code: "permission.denied" });
    await expect(removeRequisites(as(accountant), { clientId: school.id, requisitesId: set.id })).rejects.toMatchObject(
      { code: "permission.denied" },
    );
  });
});

describe("groups", () => {
  test("R-BIL-04 groups are made and renamed, and no two have one name", async ({ as }) => {
    const ctx = as(administrator);
    const { id } = await createGroup(ctx, { id: newId(), name: "Gold" });
    await createGroup(ctx, { id: newId(), name: "Silver" });
    await renameGroup(ctx, { groupId: id, name: "Golden", seenName: "Gold" });

    expect((await listGroups(ctx)).map((group) => [group.name, group.memberCount])).toEqual([
      ["Golden", 0],
      ["Silver", 0],
    ]);
    expect(await eventsOf(ctx, id)).toEqual(["group.created", "group.renamed"]);
    const used = { code: "client.group_name_used" };
    await expect(attempt(ctx, () => createGroup(ctx, { id: newId(), name: "Golden" }))).rejects.toMatchObject(used);
    await expect(
      attempt(ctx, () => renameGroup(ctx, { groupId: id, name: "Silver", seenName: "Golden" })),
    ).rejects.toMatchObject(used);
    await expect(renameGroup(ctx, { groupId: newId(), name: "X", seenName: "Y" })).rejects.toMatchObject({
      code: "client.group_not_found",
    });
  });

  test("P-O4 a group renamed meanwhile keeps that name", async ({ as }) => {
    const ctx = as(administrator);
    const { id } = await createGroup(ctx, { id: newId(), name: "Gold" });
    await renameGroup(ctx, { groupId: id, name: "Golden", seenName: "Gold" });

    const late = renameGroup(ctx, { groupId: id, name: "Best", seenName: "Gold" });

    await expect(late).rejects.toMatchObject({ code: "client.group_stale", params: { name: "Golden" } });
    expect((await listGroups(ctx)).map(({ name }) => name)).toEqual(["Golden"]);
  });

  test("P-R1 an operator makes no groups", async ({ as }) => {
    const denied = { code: "permission.denied" };
    await expect(createGroup(as(operator()), { id: newId(), name: "X" })).rejects.toMatchObject(denied);
    await expect(renameGroup(as(operator()), { groupId: newId(), name: "X", seenName: "Y" })).rejects.toMatchObject(
      denied,
    );
  });
});

describe("an organisation that is an account", () => {
  let [seller, buyer] = [] as unknown as [CommittedAccount, CommittedAccount];
  beforeAll(async () => {
    [seller, buyer] = [await aCommittedAccount(), await aCommittedAccount()];
  });

  plainTest("R-UNI-03 P-O4 the link opens and closes Incoming of exactly that account", async () => {
    const actor = actorOf({ ...seller, tx: undefined as never }, administrator);
    const org = await writeAs(seller.job, (ctx) => anOrganization(ctx));
    const other = await writeAs(seller.job, (ctx) => anOrganization(ctx));
    const link = (clientId: string, slug: string, version = 1) =>
      writeAs(actor, (ctx) => linkOrganization(ctx, { clientId, version, slug }));
    const dealt = () =>
      readAs(seller.job, (ctx) =>
        ctx.db
          .select({ partyId: dealings.partyId })
          .from(dealings)
          .where(and(eq(dealings.partyKind, "account"), eq(dealings.accountId, seller.id))),
      );

    await link(org.id, buyer.slug);
    await link(org.id, buyer.slug);
    check(await dealt()).toEqual([{ partyId: buyer.id }]);
    check((await readAs(actor, (ctx) => getClient(ctx, { clientId: org.id }))).organization?.isAccount).toBe(true);
    await check(link(other.id, buyer.slug)).rejects.toMatchObject({ code: "client.account_used" });
    await check(link(other.id, seller.slug)).rejects.toMatchObject({ code: "client.account_not_found" });
    await check(link(other.id, "no-such-company")).rejects.toMatchObject({ code: "client.account_not_found" });

    // P-O4: whoever has not seen the link does not take it away.
    const stale = { code: "client.stale", params: { version: 2 } };
    await check(link(org.id, "", 1)).rejects.toMatchObject(stale);
    check(await dealt()).toEqual([{ partyId: buyer.id }]);
    await link(org.id, "", 2);
    check(await dealt()).toEqual([]);
    check(await writeAs(seller.job, (ctx) => eventsOf(ctx, org.id))).toEqual(["client.changed", "client.changed"]);
    const accountantActor = actorOf({ ...seller, tx: undefined as never }, accountant);
    await check(
      writeAs(accountantActor, (ctx) => linkOrganization(ctx, { clientId: org.id, version: 3, slug: "" })),
    ).rejects.toMatchObject({ code: "permission.denied" });
  });
});
