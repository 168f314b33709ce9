import { listClients } from "@/lib/clients/list-clients";
import { listOrderFiles } from "@/lib/files/list-order-files";
import { getMyOrder } from "@/lib/orders/get-my-order";
import { getMyOrderHistory } from "@/lib/orders/get-my-order-history";
import { listIncomingOrders } from "@/lib/orders/list-incoming-orders";
import { listMyLicences } from "@/lib/orders/list-my-licences";
import { listMyOrders } from "@/lib/orders/list-my-orders";
import { fixedMail } from "@/tests/support/builders/mails";
import { expect, test } from "@/tests/support/test";
import { customers, NOTE, orderIds, partnerOf, saidBy, twoCompanies } from "@/tests/support/two-companies";
import { administrator, job } from "@/tests/support/who";

test("R-UNI-28 P-R7 a customer is told nothing of notes, staff and colleagues behind his order", async ({
  as,
  account,
}) => {
  const { mine } = await twoCompanies(account, as);
  const secrets = [
    NOTE,
    ...Object.values(account.staff).map(({ id }) => id),
    account.apiKeyId,
    mine.places.ofNora.clientId,
  ];
  const keys =
    /"(notes?|internal\w*|contractor\w*|manager\w*|responsible\w*|partner\w*|placedBy\w*|confirmedBy\w*|creationHash|margin\w*|groups?)":/i;
  const partner = { ...as(administrator), actor: partnerOf(mine, account) };
  const { person, administrator: boss } = customers(as, mine);
  const told = [
    ...(await Promise.all([person, boss].map(({ ctx }) => saidBy(() => listMyOrders(ctx, {}))))),
    await saidBy(() => listMyLicences(person.ctx, {})),
    await saidBy(() => listMyLicences(boss.ctx, {})),
    await saidBy(() => listIncomingOrders(partner, {})),
    await saidBy(() => getMyOrder(partner, mine.places.ofAcademy)),
    await saidBy(() => listOrderFiles(partner, mine.places.ofAcademy)),
  ];
  for (const [{ ctx }, place] of [
    [person, mine.places.ofAnna],
    [boss, mine.places.ofSchool],
  ] as const) {
    for (const orderId of orderIds(place)) {
      told.push(await saidBy(() => getMyOrder(ctx, { orderId })));
      told.push(await saidBy(() => getMyOrderHistory(ctx, { orderId })));
      told.push(await saidBy(() => listOrderFiles(ctx, { orderId })));
    }
  }
  for (const said of told) {
    expect(said).not.toBe("");
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
    expect(said).not.toMatch(keys);
  }
});

test("P-R3 P-R7 nor by the mails about it, which name nobody but him and the company", async ({ as, account }) => {
  const { mine } = await twoCompanies(account, as);
  const { ofAnna, ...others } = mine.places;
  const staff = Object.values(account.staff).flatMap(({ id, email, name }) => [id, email, name]);
  const strange = Object.values(others).flatMap((place) => [
    ...[place.clientId, place.orderId, place.confirmedOrderId, place.licenceId],
  ]);
  const clientEmails = (await listClients(as(administrator), {})).items.map(({ email }) => email);
  const mailed = [
    { kind: "order-delivered", props: { orderId: ofAnna.confirmedOrderId, withPassword: true } },
    { kind: "order-resent", props: { orderId: ofAnna.confirmedOrderId } },
    { kind: "licence-received", props: { licenceId: ofAnna.licenceId, withPassword: true } },
  ] as const;
  for (const draft of mailed) {
    const { mail } = await fixedMail(as(job()), { ...draft, to: mine.anna.email });
    const said = JSON.stringify(mail);
    expect(said).toContain(mine.anna.email);
    const foreign = clientEmails.filter((email) => email !== "" && email !== mine.anna.email);
    expect(foreign.length).toBeGreaterThan(5);
    expect([NOTE, ...staff, ...strange, ...foreign].filter((word) => said.includes(word))).toEqual([]);
  }
});
