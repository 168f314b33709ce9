import { type Diary, newDiary } from "./clock";
import type { Opened } from "./open-company";
import { type Line, noteOrder, type Wanted } from "./orders";
import { employee, organization, person } from "./play-litera";

type Others = { school: Opened; print: Opened; learning: Opened; hosting: Opened };

/** The other four sellers: what each of them sells, and a few licence orders that went their way. */
export async function playOthers({ school, print, learning, hosting }: Others): Promise<void> {
  for (const [company, play] of [
    [school, playSchool],
    [print, playPrint],
    [learning, playLearning],
    [hosting, playHosting],
  ] as const) {
    const diary = newDiary();
    play(diary, company);
    await diary.live();
  }
}

function playSchool(diary: Diary, company: Opened): void {
  const zofia = employee(company, "zofia@akademia.example");
  const anna = person(company, "anna.nowak@mail.example");
  const wiktor = { email: "wiktor.m@poczta.example", firstName: "Wiktor", lastName: "Makowski", locale: "pl" };
  noteOpen(diary, company, "jan@akademia.example", [
    [48, { lines: [["Kursy", "SQL", 1]], recipient: anna }],
    [21, { lines: [["Kursy", "PY", 1]], recipient: person(company, "tomasz.brzeczyszczykiewicz@mail.example") }],
    [2, { lines: [["Kursy", "SQL", 1]], recipient: wiktor }],
  ]);
  noteOrder(diary, company, zofia, 20, { lines: [["Egzaminy", "TEST", 2]], recipient: anna }, "confirmed");
  noteOrder(diary, company, zofia, 1, { lines: [["Egzaminy", "TEST", 1]], recipient: anna }, "taken");
}

function playPrint(diary: Diary, company: Opened): void {
  const sergey = employee(company, "sergey@sova.example");
  const dmitry = person(company, "dmitry.sokolov@mail.example");
  const cafe = organization(company, "cafe");
  const cards: Line = ["Полиграфия", "CARD", 3];
  noteOpen(diary, company, "lena@sova.example", [
    [33, { lines: [cards], recipient: dmitry }],
    [9, { lines: [["Полиграфия", "BANNER", 1], cards], recipient: cafe, externalId: "1С-000318" }],
    [1, { lines: [["Полиграфия", "MUG", 12]], recipient: person(company, "vera.p@mail.example") }],
  ]);
  noteOrder(diary, company, sergey, 25, { lines: [["Шрифты", "FONT", 1]], recipient: dmitry }, "confirmed");
  noteOrder(diary, company, sergey, 0, { lines: [["Шрифты", "FONT", 2]], recipient: cafe }, "open", "4:30");
}

function playLearning(diary: Diary, company: Opened): void {
  const magda = employee(company, "magda@jutro.example");
  const kasia = person(company, "katarzyna.zielinska@mail.example");
  noteOpen(diary, company, "adam@jutro.example", [
    [50, { lines: [["Kursy", "UX", 1]], recipient: kasia }],
    [14, { lines: [["Kursy", "FOTO", 1]], recipient: person(company, "anna.berg@mail.example") }],
  ]);
  const ebook: Line[] = [["E-booki", "EBOOK", 1]];
  noteOrder(diary, company, magda, 16, { lines: ebook, recipient: kasia, activateOnRecipient: true }, "confirmed");
  noteOrder(diary, company, magda, 8, { lines: [["E-booki", "EBOOK", 3]], recipient: kasia }, "cancelled");
}

function playHosting(diary: Diary, company: Opened): void {
  const lars = employee(company, "lars@nordhost.example");
  const olga = person(company, "olga@litera.example");
  const studio = organization(company, "studio");
  noteOpen(diary, company, "mia@nordhost.example", [
    [60, { lines: [["Servers", "VPS-L", 1]], recipient: olga }],
    [4, { lines: [["Servers", "VPS-S", 4]], recipient: studio }],
  ]);
  noteOrder(diary, company, lars, 58, { lines: [["Panel licences", "CPANEL", 1]], recipient: olga }, "confirmed");
  noteOrder(
    diary,
    company,
    lars,
    3,
    { lines: [["Panel licences", "CPANEL", 20]], recipient: studio },
    "confirmed",
    "14:00",
  );
}

/** Orders that wait at their first stage. */
function noteOpen(diary: Diary, company: Opened, email: string, wanted: [daysAgo: number, order: Wanted][]): void {
  for (const [daysAgo, one] of wanted)
    noteOrder(diary, company, employee(company, email), daysAgo, one, "open", "7:45");
}
