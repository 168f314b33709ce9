import type { Company } from "./cast";

/** A print shop in Omsk. */
export const sova: Company = {
  account: {
    slug: "sova",
    name: "Печатный двор «Сова»",
    business: "print",
    currency: "RUB",
    timeZone: "Asia/Omsk",
    locale: "ru",
    defaultVatBps: 2_000,
    vatIncluded: true,
  },
  staff: [
    { email: "sergey@sova.example", firstName: "Сергей", lastName: "Воронов", role: "administrator" },
    { email: "lena@sova.example", firstName: "Елена", lastName: "Грачёва", role: "operator" },
    { email: "artur@sova.example", firstName: "Артур", lastName: "Ким", role: "contractor" },
    { email: "nina@sova.example", firstName: "Нина", lastName: "Савельева", role: "accountant" },
  ],
  people: [
    {
      email: "dmitry.sokolov@mail.example",
      firstName: "Дмитрий",
      lastName: "Соколов",
      locale: "ru",
      phone: "+7 913 555 01 10",
    },
    { email: "vera.p@mail.example", firstName: "Вера", lastName: "Преображенская-Достоевская", locale: "ru" },
  ],
  organizations: [
    {
      key: "cafe",
      name: "Кофейня «Зерно»",
      legalName: "ООО «Зерно»",
      taxNumber: "5503112233",
      email: "zakaz@zerno.example",
      address: "Омск, ул. Ленина, 12",
      locale: "ru",
    },
  ],
  items: [
    { sku: "CARD", name: "Визитки 90×50, 100 штук", kind: "print_product", price: 89_000 },
    { sku: "BANNER", name: "Баннер 3×1 м, литой, с люверсами", kind: "print_product", price: 459_000 },
    { sku: "MUG", name: "Кружка с фотографией", kind: "print_product", price: 65_000 },
    {
      sku: "FONT",
      name: "Шрифт «Сова Гротеск» – лицензия",
      kind: "licence",
      price: 350_000,
      instructions: "Файл шрифта откроется в разделе «Мои лицензии» после активации.",
    },
  ],
  products: [
    { name: "Полиграфия", description: "Визитки, баннеры, сувениры", items: ["CARD", "BANNER", "MUG"] },
    { name: "Шрифты", description: "Лицензии на шрифты мастерской", items: ["FONT"] },
  ],
};

/** A learning platform. */
export const jutro: Company = {
  account: {
    slug: "jutro",
    name: "Kurs na Jutro",
    business: "learning",
    currency: "PLN",
    timeZone: "Europe/Warsaw",
    locale: "pl",
    defaultVatBps: 2_300,
    vatIncluded: true,
  },
  staff: [
    { email: "magda@jutro.example", firstName: "Magdalena", lastName: "Szczepańska", role: "administrator" },
    { email: "adam@jutro.example", firstName: "Adam", lastName: "Wrona", role: "operator" },
    { email: "filip@jutro.example", firstName: "Filip", lastName: "Mazur", role: "contractor" },
    { email: "irena@jutro.example", firstName: "Irena", lastName: "Kruk", role: "accountant" },
  ],
  people: [
    { email: "katarzyna.zielinska@mail.example", firstName: "Katarzyna", lastName: "Zielińska", locale: "pl" },
    { email: "anna.berg@mail.example", firstName: "Anna", lastName: "Berg", locale: "en" },
  ],
  organizations: [],
  items: [
    { sku: "UX", name: "Projektowanie interfejsów od zera", kind: "course_access", price: 89_900 },
    { sku: "FOTO", name: "Fotografia produktowa w domu", kind: "course_access", price: 34_900 },
    {
      sku: "EBOOK",
      name: "E-book: Pierwsze portfolio",
      kind: "licence",
      price: 4_900,
      vatBps: 500,
      instructions: "E-book otworzysz w „Moich licencjach”.",
    },
  ],
  products: [
    { name: "Kursy", description: "Kursy z dostępem online", items: ["UX", "FOTO"] },
    { name: "E-booki", description: "Książki elektroniczne", items: ["EBOOK"] },
  ],
};

/** A hosting provider, with VAT on top of its prices. */
export const nordhost: Company = {
  account: {
    slug: "nordhost",
    name: "Nordhost",
    business: "hosting",
    currency: "EUR",
    timeZone: "Europe/Berlin",
    locale: "en",
    defaultVatBps: 1_900,
    vatIncluded: false,
  },
  staff: [
    { email: "lars@nordhost.example", firstName: "Lars", lastName: "Lindqvist", role: "administrator" },
    { email: "mia@nordhost.example", firstName: "Mia", lastName: "Brandt", role: "operator" },
    { email: "otto@nordhost.example", firstName: "Otto", lastName: "Kern", role: "contractor" },
    { email: "greta@nordhost.example", firstName: "Greta", lastName: "Holm", role: "accountant" },
  ],
  people: [
    { email: "olga@litera.example", firstName: "Olga", lastName: "Lis", locale: "en" },
    { email: "mark.olsen@mail.example", firstName: "Mark", lastName: "Olsen", locale: "en" },
  ],
  organizations: [
    {
      key: "studio",
      name: "Studio Fjord",
      legalName: "Studio Fjord GmbH",
      taxNumber: "DE298765432",
      email: "it@fjord.example",
      address: "Hafenstraße 9, 20457 Hamburg",
      locale: "en",
    },
  ],
  items: [
    { sku: "VPS-S", name: "Virtual server S, monthly", kind: "service", price: 690 },
    { sku: "VPS-L", name: "Virtual server L, monthly", kind: "service", price: 2_490 },
    {
      sku: "CPANEL",
      name: "Control panel licence",
      kind: "licence_code",
      price: 1_450,
      codes: 12,
      instructions: "Paste the code under Server → Licence. It is bound to the first server that uses it.",
    },
  ],
  products: [
    { name: "Servers", description: "Virtual servers", items: ["VPS-S", "VPS-L"] },
    { name: "Panel licences", description: "For servers of any provider", items: ["CPANEL"] },
  ],
};

/** An online school, which also buys textbooks from the distributor. */
export const akademia: Company = {
  account: {
    slug: "akademia",
    name: "Akademia Danych",
    business: "school",
    currency: "PLN",
    timeZone: "Europe/Warsaw",
    locale: "pl",
    defaultVatBps: 0,
    vatIncluded: true,
  },
  staff: [
    { email: "zofia@akademia.example", firstName: "Zofia", lastName: "Nowakowska", role: "administrator" },
    { email: "jan@akademia.example", firstName: "Jan", lastName: "Gołąb", role: "operator" },
    { email: "ola@akademia.example", firstName: "Aleksandra", lastName: "Sikora", role: "contractor" },
    { email: "ryszard@akademia.example", firstName: "Ryszard", lastName: "Czyż", role: "accountant" },
  ],
  people: [
    { email: "anna.nowak@mail.example", firstName: "Anna", lastName: "Nowak", locale: "pl", phone: "+48 501 222 333" },
    {
      email: "tomasz.brzeczyszczykiewicz@mail.example",
      firstName: "Tomasz",
      lastName: "Brzęczyszczykiewicz",
      locale: "pl",
    },
  ],
  organizations: [],
  items: [
    { sku: "SQL", name: "SQL od podstaw", kind: "course_access", price: 19_900 },
    { sku: "PY", name: "Python dla analityków", kind: "course_access", price: 39_900 },
    {
      sku: "TEST",
      name: "Egzamin próbny SQL – kod wstępu",
      kind: "licence_code",
      price: 5_900,
      codes: 8,
      instructions: "Kod wpisz na pierwszej stronie egzaminu.",
    },
  ],
  products: [
    { name: "Kursy", description: "Kursy z prowadzącym", items: ["SQL", "PY"] },
    { name: "Egzaminy", description: "Kody wstępu na egzaminy próbne", items: ["TEST"] },
  ],
};
