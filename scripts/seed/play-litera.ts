import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { licences } from "@/db/schema/orders";
import { uploadCodes } from "@/lib/catalogue/upload-codes";
import type { CustomerActor, EmployeeActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { activateLicence } from "@/lib/orders/activate-licence";
import { handOverLicence } from "@/lib/orders/hand-over-licence";
import { resendOrder } from "@/lib/orders/resend-order";
import { readAs, writeAs } from "@/lib/server/context";
import { onDay } from "./clock";
import { by, codesOf, type Opened } from "./open-company";
import { cancel, confirm, jobsRun, type Line, order, soldOnDay, take, type Wanted } from "./orders";

const BOOKS = "Podręczniki klasa 5 i 6";
const LEXICON = "Lexicon Pro";
const ATLAS = "Atlas Geograficzny";

/** Three months of a distributor: sales, an order in every stage, codes that ran out, a mail sent again. */
export async function playLitera(company: Opened): Promise<void> {
  const olga = employee(company, "olga@litera.example");
  const ivan = employee(company, "ivan@litera.example");
  const piotr = employee(company, "piotr@litera.example");
  await sellDayByDay(company, [olga, ivan, piotr]);
  await schoolBuysAndHandsOver(company, olga);
  await codesRunOut(company, olga, ivan);
  await mailIsSentAgain(company, piotr);
  await thisWeek(company, olga, ivan, piotr);
}

export function employee(company: Opened, email: string): EmployeeActor {
  const found = company.staff.get(email);
  if (!found) throw new Error(`${email} is not in the cast`);
  return found;
}

export const person = (company: Opened, email: string): Wanted["recipient"] => ({
  kind: "person",
  clientId: company.clients.get(email) ?? "",
});
export const organization = (company: Opened, key: string): Wanted["recipient"] => ({
  kind: "organization",
  clientId: company.clients.get(key) ?? "",
});

const buyers = [
  "anna.berg@mail.example",
  "j.kowalczyk@mail.example",
  "tomasz.brzeczyszczykiewicz@mail.example",
  "dmitry.sokolov@mail.example",
  "mark.olsen@mail.example",
  "katarzyna.zielinska@mail.example",
  "oksana.melnyk@mail.example",
];
const baskets: Line[][] = [
  [[BOOKS, "MAT-5", 1]],
  [[LEXICON, "LEX-1Y", 1]],
  [
    [BOOKS, "MAT-6", 1],
    [BOOKS, "POL-5", 1],
  ],
  [
    [BOOKS, "MAT-5", 2],
    [BOOKS, "MAT-6", 1],
    [BOOKS, "POL-5", 2],
  ],
];

/** A sale every few days, by turns. */
async function sellDayByDay(company: Opened, staff: EmployeeActor[]): Promise<void> {
  for (let sale = 0; sale < 24; sale += 1) {
    const actor = staff[sale % staff.length];
    const lines = baskets[sale % baskets.length];
    const buyer = buyers[(sale * 3) % buyers.length];
    if (!actor || !lines || !buyer) continue;
    await soldOnDay(company, actor, 95 - sale * 4, {
      lines,
      recipient: person(company, buyer),
      externalId: sale % 3 === 0 ? `CRM-${4_100 + sale}` : "",
      activateOnRecipient: sale % 5 === 0,
    });
  }
}

/** The school of Ewa Wiśniewska gets a class set, and she hands the first licences to teachers. */
async function schoolBuysAndHandsOver(company: Opened, olga: EmployeeActor): Promise<void> {
  const sold = await soldOnDay(company, olga, 40, {
    lines: [
      [BOOKS, "MAT-5", 25],
      [LEXICON, "LEX-EDU", 1],
    ],
    recipient: organization(company, "school5"),
    externalId: "SP5/2026/09",
    options: [
      { name: "Klasa", value: "5B" },
      { name: "Opiekun", value: "Jadwiga Kowalczyk" },
    ],
  });
  const ewa = await customerActor(company, "e.wisniewska@mail.example", "school5");
  const units = await licencesOf(company, sold.id);
  const teachers = ["j.kowalczyk@mail.example", "m.wrobel@sp5.example", "t.dudek@sp5.example"];
  for (const [index, email] of teachers.entries()) {
    const licenceId = units[index]?.id;
    if (licenceId)
      await onDay(38, `11:0${index}`, () =>
        writeAs(ewa, (ctx) => handOverLicence(ctx, { licenceId, email, locale: "pl" })),
      );
  }
  await onDay(38, "11:05", () => jobsRun(company));
  const teacher = await customerActor(company, "j.kowalczyk@mail.example");
  const own = units[0]?.id;
  if (own) await onDay(37, "06:50", () => writeAs(teacher, (ctx) => activateLicence(ctx, { licenceId: own })));
}

/** The atlas is out of codes: one order got its codes later, two still wait. */
async function codesRunOut(company: Opened, olga: EmployeeActor, ivan: EmployeeActor): Promise<void> {
  const late = await onDay(30, "09:00", () =>
    order(company, olga, { lines: [[ATLAS, "ATLAS", 5]], recipient: organization(company, "library") }),
  );
  await onDay(30, "09:30", () => take(olga, late).then((taken) => confirm(olga, taken)));
  await onDay(27, "12:00", () =>
    by(ivan, (ctx) => uploadCodes(ctx, { itemId: company.items.get("ATLAS") ?? "", codes: codesOf("ATLAS", 4, 2) })),
  );
  await onDay(27, "12:01", () => jobsRun(company));
  const waiting = [
    { daysAgo: 6, lines: [[ATLAS, "ATLAS", 3]] as Line[], recipient: organization(company, "school5") },
    {
      daysAgo: 3,
      lines: [
        [ATLAS, "ATLAS", 1],
        [BOOKS, "MAT-6", 1],
      ] as Line[],
      recipient: person(company, "anna.berg@mail.example"),
    },
  ];
  for (const { daysAgo, ...wanted } of waiting) {
    const made = await onDay(daysAgo, "08:10", () => order(company, ivan, wanted));
    const taken = await onDay(daysAgo, "08:15", () => take(ivan, made));
    await onDay(daysAgo, "08:40", () => confirm(ivan, taken));
  }
}

async function mailIsSentAgain(company: Opened, piotr: EmployeeActor): Promise<void> {
  const sold = await soldOnDay(company, piotr, 12, {
    lines: [[LEXICON, "LEX-1Y", 2]],
    recipient: { email: "h.jankowski@poczta.example", firstName: "Henryk", lastName: "Jankowski", locale: "pl" },
  });
  await onDay(11, "13:20", () => by(piotr, (ctx) => resendOrder(ctx, { orderId: sold.id, requestId: newId() })));
  await onDay(11, "13:21", () => jobsRun(company));
}

/** What lies on the desk today. */
async function thisWeek(
  company: Opened,
  olga: EmployeeActor,
  ivan: EmployeeActor,
  piotr: EmployeeActor,
): Promise<void> {
  const wrong = await onDay(5, "10:00", () =>
    order(company, piotr, { lines: [[LEXICON, "LEX-EDU", 2]], recipient: organization(company, "library") }),
  );
  await onDay(5, "10:30", () => cancel(piotr, wrong));
  const mine = await onDay(2, "09:15", () =>
    order(company, piotr, {
      lines: [
        [LEXICON, "LEX-1Y", 3],
        [BOOKS, "POL-5", 3],
      ],
      recipient: person(company, "katarzyna.zielinska@mail.example"),
      externalId: "CRM-4188",
    }),
  );
  await onDay(2, "09:40", () => take(olga, mine));
  const his = await onDay(1, "11:00", () =>
    order(company, piotr, {
      lines: [[BOOKS, "MAT-6", 28]],
      recipient: organization(company, "academy"),
      options: [{ name: "Umowa", value: "AD/11/2026" }],
    }),
  );
  await onDay(1, "12:10", () => take(ivan, his));
  const fresh: Wanted[] = [
    {
      lines: [
        [BOOKS, "MAT-5", 1],
        [BOOKS, "MAT-6", 1],
      ],
      recipient: person(company, "tomasz.brzeczyszczykiewicz@mail.example"),
    },
    {
      lines: [[LEXICON, "LEX-1Y", 1]],
      recipient: {
        email: "nowa.klientka@poczta.example",
        firstName: "Barbara",
        lastName: "Lewandowska-Szymborska",
        locale: "pl",
      },
      activateOnRecipient: true,
    },
    { lines: [[LEXICON, "LEX-EDU", 1]], recipient: organization(company, "academy") },
    { lines: [[BOOKS, "POL-5", 30]], recipient: organization(company, "school5"), externalId: "SP5/2026/11" },
  ];
  for (const [index, wanted] of fresh.entries())
    await onDay(0, `05:1${index}`, () => order(company, index % 2 ? olga : piotr, wanted));
}

function licencesOf(company: Opened, orderId: string) {
  return readAs(company.job, (ctx) =>
    ctx.db
      .select()
      .from(licences)
      .where(and(eq(licences.accountId, company.accountId), eq(licences.orderId, orderId)))
      .orderBy(licences.position)
      .limit(100),
  );
}

async function customerActor(company: Opened, email: string, administered?: string): Promise<CustomerActor> {
  const clientId = company.clients.get(email) ?? "";
  const [client] = await readAs(company.job, (ctx) =>
    ctx.db
      .select()
      .from(clients)
      .where(and(eq(clients.accountId, company.accountId), eq(clients.id, clientId)))
      .limit(1),
  );
  if (!client?.personId) throw new Error(`${email} is not a client`);
  const organizationId = administered ? company.clients.get(administered) : undefined;
  return {
    kind: "customer",
    accountId: company.accountId,
    clientId,
    personId: client.personId,
    sessionId: newId(),
    name: client.name,
    memberships: organizationId ? [{ organizationId, level: "administrator" }] : [],
  };
}
