import { onDay } from "./clock";
import type { Opened } from "./open-company";
import { cancel, confirm, jobsRun, type Line, order, soldOnDay, take, type Wanted } from "./orders";
import { employee, organization, person } from "./play-litera";

type Others = { school: Opened; print: Opened; learning: Opened; hosting: Opened };

/** The other four sellers: what each of them sells, and a few licence orders that went their way. */
export async function playOthers({ school, print, learning, hosting }: Others): Promise<void> {
  await playSchool(school);
  await playPrint(print);
  await playLearning(learning);
  await playHosting(hosting);
}

async function playSchool(company: Opened): Promise<void> {
  const zofia = employee(company, "zofia@akademia.example");
  const jan = employee(company, "jan@akademia.example");
  const anna = person(company, "anna.nowak@mail.example");
  await orders(company, "jan@akademia.example", [
    [48, { lines: [["Kursy", "SQL", 1]], recipient: anna }],
    [21, { lines: [["Kursy", "PY", 1]], recipient: person(company, "tomasz.brzeczyszczykiewicz@mail.example") }],
    [
      2,
      {
        lines: [["Kursy", "SQL", 1]],
        recipient: { email: "wiktor.m@poczta.example", firstName: "Wiktor", lastName: "Makowski", locale: "pl" },
      },
    ],
  ]);
  await soldOnDay(company, zofia, 20, { lines: [["Egzaminy", "TEST", 2]], recipient: anna });
  const open = await onDay(1, "09:00", () =>
    order(company, jan, { lines: [["Egzaminy", "TEST", 1]], recipient: anna }),
  );
  await onDay(1, "09:30", () => take(zofia, open));
}

async function playPrint(company: Opened): Promise<void> {
  const sergey = employee(company, "sergey@sova.example");
  const dmitry = person(company, "dmitry.sokolov@mail.example");
  const cards: Line = ["Полиграфия", "CARD", 3];
  await orders(company, "lena@sova.example", [
    [33, { lines: [cards], recipient: dmitry }],
    [
      9,
      {
        lines: [["Полиграфия", "BANNER", 1], cards],
        recipient: organization(company, "cafe"),
        externalId: "1С-000318",
      },
    ],
    [1, { lines: [["Полиграфия", "MUG", 12]], recipient: person(company, "vera.p@mail.example") }],
  ]);
  await soldOnDay(company, sergey, 25, { lines: [["Шрифты", "FONT", 1]], recipient: dmitry });
  await onDay(0, "04:30", () =>
    order(company, sergey, { lines: [["Шрифты", "FONT", 2]], recipient: organization(company, "cafe") }),
  );
}

async function playLearning(company: Opened): Promise<void> {
  const magda = employee(company, "magda@jutro.example");
  const kasia = person(company, "katarzyna.zielinska@mail.example");
  await orders(company, "adam@jutro.example", [
    [50, { lines: [["Kursy", "UX", 1]], recipient: kasia }],
    [14, { lines: [["Kursy", "FOTO", 1]], recipient: person(company, "anna.berg@mail.example") }],
  ]);
  await soldOnDay(company, magda, 16, {
    lines: [["E-booki", "EBOOK", 1]],
    recipient: kasia,
    activateOnRecipient: true,
  });
  const wrong = await onDay(8, "10:00", () =>
    order(company, magda, { lines: [["E-booki", "EBOOK", 3]], recipient: kasia }),
  );
  await onDay(8, "10:20", () => cancel(magda, wrong));
}

async function playHosting(company: Opened): Promise<void> {
  const lars = employee(company, "lars@nordhost.example");
  const olga = person(company, "olga@litera.example");
  await orders(company, "mia@nordhost.example", [
    [60, { lines: [["Servers", "VPS-L", 1]], recipient: olga }],
    [4, { lines: [["Servers", "VPS-S", 4]], recipient: organization(company, "studio") }],
  ]);
  await soldOnDay(company, lars, 58, { lines: [["Panel licences", "CPANEL", 1]], recipient: olga });
  const waiting = await onDay(3, "14:00", () =>
    order(company, lars, { lines: [["Panel licences", "CPANEL", 20]], recipient: organization(company, "studio") }),
  );
  await onDay(3, "14:05", () => confirm(lars, waiting));
  await onDay(3, "14:06", () => jobsRun(company));
}

/** Orders that wait at their first stage. */
async function orders(company: Opened, email: string, wanted: [daysAgo: number, order: Wanted][]): Promise<void> {
  const actor = employee(company, email);
  for (const [daysAgo, one] of wanted) await onDay(daysAgo, "07:45", () => order(company, actor, one));
}
