import type { Company, Item } from "@/scripts/seed/cast";

const subjects = ["Algebra", "Latin", "Physics", "Chemistry", "Biology", "Geography", "History", "Music"];

const books: Item[] = subjects.flatMap((subject, index) =>
  [5, 6, 7].map((grade) => ({
    sku: `${subject.slice(0, 3).toUpperCase()}-${grade}`,
    name: `${subject} ${grade} – digital textbook`,
    kind: "licence" as const,
    price: 2_900 + index * 450 + grade * 130,
    vatBps: 500,
  })),
);

/** A distributor who has sold for three years: one product of textbooks, and two programs that are opened by code. */
export const volumeCompany: Company = {
  account: {
    slug: "volume",
    name: "Wolumen Dystrybucja",
    business: "distribution",
    currency: "PLN",
    timeZone: "Europe/Warsaw",
    locale: "en",
    defaultVatBps: 2_300,
    vatIncluded: true,
  },
  staff: [
    { email: "vera@volume.example", firstName: "Vera", lastName: "Sokół", role: "administrator" },
    { email: "hugo@volume.example", firstName: "Hugo", lastName: "Meller", role: "administrator" },
    { email: "nadia@volume.example", firstName: "Nadia", lastName: "Orlova", role: "administrator" },
    { email: "kacper@volume.example", firstName: "Kacper", lastName: "Żuk", role: "operator" },
  ],
  people: [],
  organizations: [],
  items: [
    ...books,
    { sku: "EDITOR", name: "Score editor, one year", kind: "licence_code", price: 18_900 },
    { sku: "ATLAS", name: "Star atlas, one year", kind: "licence_code", price: 7_900 },
  ],
  products: [
    { name: "Textbooks", description: "Digital textbooks for classes 5 to 7", items: books.map(({ sku }) => sku) },
    { name: "Programs", description: "Software by code", items: ["EDITOR", "ATLAS"] },
  ],
};
