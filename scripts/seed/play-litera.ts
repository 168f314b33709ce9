import { and, eq } from "drizzle-orm";
import { clients } from "@/db/schema/clients";
import { licences } from "@/db/schema/licences";
import { uploadCodes } from "@/lib/catalogue/upload-codes";
import type { CustomerActor, EmployeeActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { activateLicence } from "@/lib/orders/activate-licence";
import { handOverLicence } from "@/lib/orders/hand-over-licence";
import { resendOrder } from "@/lib/orders/resend-order";
import { readAs, writeAs } from "@/lib/server/context";
import { type Diary, newDiary } from "./clock";
import { pdfOf, pngOf } from "./file-bytes";
import { addFile } from "./files";
import { by, codesOf, type Opened } from "./open-company";
import { jobsRun, type Line, noteOrder, type Recipient, type Story, type Wanted } from "./orders";

const BOOKS = "Podręczniki klasa 5 i 6";
const LEXICON = "Lexicon Pro";
const ATLAS = "Atlas Geograficzny";

/** Three months of a distributor: sales, an order in every stage, codes that ran out, a mail sent again. */
export async function playLitera(company: Opened): Promise<void> {
  const diary = newDiary();
  const olga = employee(company, "olga@litera.example");
  const ivan = employee(company, "ivan@litera.example");
  const piotr = employee(company, "piotr@litera.example");
  sellDayByDay(diary, company, [olga, ivan, piotr]);
  schoolBuysAndHandsOver(diary, company, olga);
  codesRunOut(diary, company, olga, ivan);
  mailIsSentAgain(diary, company, piotr);
  thisWeek(diary, company, olga, ivan, piotr);
  await diary.live();
}

export function employee(company: Opened, email: string): EmployeeActor {
  const found = company.staff.get(email);
  if (!found) throw new Error(`${email} is not in the cast`);
  return found;
}

export const person = (company: Opened, email: string): Recipient => ({
  kind: "person",
  clientId: company.clients.get(email) ?? "",
});
export const organization = (company: Opened, key: string): Recipient => ({
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
function sellDayByDay(diary: Diary, company: Opened, staff: EmployeeActor[]): void {
  for (let sale = 0; sale < 24; sale += 1) {
    const actor = staff[sale % staff.length];
    const lines = baskets[sale % baskets.length];
    const buyer = buyers[(sale * 3) % buyers.length];
    if (!actor || !lines || !buyer) continue;
    const externalId = sale % 3 === 0 ? `CRM-${4_100 + sale}` : "";
    const wanted = { lines, recipient: person(company, buyer), externalId, activateOnRecipient: sale % 5 === 0 };
    noteOrder(diary, company, actor, 95 - sale * 4, wanted, "confirmed");
  }
}

/** The school of Ewa Wiśniewska gets a class set, and she hands the first licences to teachers. */
function schoolBuysAndHandsOver(diary: Diary, company: Opened, olga: EmployeeActor): void {
  const lines: Line[] = [
    [BOOKS, "MAT-5", 25],
    [LEXICON, "LEX-EDU", 1],
  ];
  const options = [
    { name: "Klasa", value: "5B" },
    { name: "Opiekun", value: "Jadwiga Kowalczyk" },
  ];
  const wanted = { lines, recipient: organization(company, "school5"), externalId: "SP5/2026/09", options };
  const { order } = noteOrder(diary, company, olga, 40, wanted, "confirmed");
  noteFiles(diary, company, olga, order);
  const books = async () => (await licencesOf(company, order().id)).filter(({ codeId }) => codeId === null);
  diary.note(38, "11:00", async () => {
    const ewa = await customerActor(company, "e.wisniewska@mail.example", "school5");
    const units = await books();
    const teachers = ["j.kowalczyk@mail.example", "m.wrobel@sp5.example", "t.dudek@sp5.example"];
    for (const [index, email] of teachers.entries()) {
      const licenceId = units[index]?.id;
      if (licenceId) await writeAs(ewa, (ctx) => handOverLicence(ctx, { licenceId, email, locale: "pl" }));
    }
    await jobsRun(company);
  });
  diary.note(37, "06:50", async () => {
    const teacher = await customerActor(company, "j.kowalczyk@mail.example");
    const own = (await books()).find(({ holderId }) => holderId === teacher.clientId);
    if (own) await writeAs(teacher, (ctx) => activateLicence(ctx, { licenceId: own.id }));
  });
}

/** The atlas is out of codes: one order got its codes later, two still wait. */
function codesRunOut(diary: Diary, company: Opened, olga: EmployeeActor, ivan: EmployeeActor): void {
  const late = { lines: [[ATLAS, "ATLAS", 5]] as Line[], recipient: organization(company, "library") };
  noteOrder(diary, company, olga, 30, late, "confirmed");
  diary.note(27, "12:00", async () => {
    const itemId = company.items.get("ATLAS") ?? "";
    await by(ivan, (ctx) => uploadCodes(ctx, { itemId, codes: codesOf("ATLAS", 4, 2) }));
    await jobsRun(company);
  });
  const first: Wanted = { lines: [[ATLAS, "ATLAS", 3]], recipient: organization(company, "school5") };
  const second: Wanted = {
    lines: [
      [ATLAS, "ATLAS", 1],
      [BOOKS, "MAT-6", 1],
    ],
    recipient: person(company, "anna.berg@mail.example"),
  };
  noteOrder(diary, company, ivan, 6, first, "confirmed");
  noteOrder(diary, company, ivan, 3, second, "confirmed", "12:10");
}

function mailIsSentAgain(diary: Diary, company: Opened, piotr: EmployeeActor): void {
  const recipient = { email: "h.jankowski@poczta.example", firstName: "Henryk", lastName: "Jankowski", locale: "pl" };
  const { order } = noteOrder(diary, company, piotr, 12, { lines: [[LEXICON, "LEX-1Y", 2]], recipient }, "confirmed");
  diary.note(11, "13:20", async () => {
    await by(piotr, (ctx) => resendOrder(ctx, { orderId: order().id, requestId: newId() }));
    await jobsRun(company);
  });
}

/** What lies on the desk today. */
function thisWeek(diary: Diary, company: Opened, olga: EmployeeActor, ivan: EmployeeActor, piotr: EmployeeActor): void {
  const library = organization(company, "library");
  const academy = organization(company, "academy");
  noteOrder(diary, company, piotr, 5, { lines: [[LEXICON, "LEX-EDU", 2]], recipient: library }, "cancelled");
  const lines: Line[] = [
    [LEXICON, "LEX-1Y", 3],
    [BOOKS, "POL-5", 3],
  ];
  const kasia = person(company, "katarzyna.zielinska@mail.example");
  noteOrder(diary, company, olga, 2, { lines, recipient: kasia, externalId: "CRM-4188" }, "taken");
  const options = [{ name: "Umowa", value: "AD/11/2026" }];
  noteOrder(diary, company, ivan, 1, { lines: [[BOOKS, "MAT-6", 28]], recipient: academy, options }, "taken");
  const barbara = {
    email: "nowa.klientka@poczta.example",
    firstName: "Barbara",
    lastName: "Lewandowska-Szymborska",
    locale: "pl",
  };
  const fresh: Wanted[] = [
    { lines: [[BOOKS, "MAT-5", 1]], recipient: person(company, "tomasz.brzeczyszczykiewicz@mail.example") },
    { lines: [[LEXICON, "LEX-1Y", 1]], recipient: barbara, activateOnRecipient: true },
    { lines: [[LEXICON, "LEX-EDU", 1]], recipient: academy },
    { lines: [[BOOKS, "POL-5", 30]], recipient: organization(company, "school5"), externalId: "SP5/2026/11" },
  ];
  for (const [index, wanted] of fresh.entries()) {
    noteOrder(diary, company, index % 2 ? olga : piotr, 0, wanted, "open", `5:1${index}`);
  }
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

/** What the right holder wanted to see before the school got its licences. */
function noteFiles(diary: Diary, company: Opened, olga: EmployeeActor, order: Story["order"]): void {
  const form = pdfOf(["Licence application", "School 5, 2026/27", "Signature: ____________________"]);
  const signed = pdfOf(["Licence application", "School 5, 2026/27", "Signed: E. Wisniewska"]);
  const classes = "Klasa;Uczniowie\r\n5A;27\r\n5B;25\r\n6A;28\r\n";
  diary.note(39, "8:10", () => addFile(olga, order().id, "Wniosek licencyjny.pdf", form));
  diary.note(39, "11:45", async () => {
    const ewa = await customerActor(company, "e.wisniewska@mail.example", "school5");
    await addFile(ewa, order().id, "Wniosek licencyjny – podpisany.pdf", signed);
    await addFile(ewa, order().id, "Klasy i uczniowie.csv", Buffer.from(`\ufeff${classes}`));
    await addFile(
      ewa,
      order().id,
      "Logo szkoły.png",
      pngOf(240, 120, [
        [178, 34, 52],
        [250, 250, 245],
        [24, 60, 110],
      ]),
    );
  });
}
