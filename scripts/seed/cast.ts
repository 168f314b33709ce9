import type { CreateAccountInput } from "@/lib/accounts/model/create-account";
import type { ItemKind } from "@/lib/catalogue/model/item-fields";
import type { Role } from "@/lib/core/functions";

/** All of the demonstration's people sign in with it. */
export const DEMO_PASSWORD = "paper-lantern-harbour-7";

export type Locale = "en" | "ru" | "pl";
export type Employee = { email: string; firstName: string; lastName: string; role: Role };
export type Person = { email: string; firstName: string; lastName: string; locale: Locale; phone?: string };
export type Organization = {
  key: string;
  name: string;
  legalName: string;
  taxNumber: string;
  email: string;
  address: string;
  locale: Locale;
  members?: { email: string; level: "administrator" | "supervisor" | "manager" | "guest" }[];
  ownAccount?: string;
};
export type Item = {
  sku: string;
  name: string;
  kind: ItemKind;
  price: number;
  vatBps?: number;
  description?: string;
  instructions?: string;
  codes?: number;
};
export type Product = {
  name: string;
  description: string;
  state?: "draft" | "for_sale" | "disabled" | "archived";
  items: string[];
};

/** One company of the demonstration, before anything happened in it. Prices in minor units. */
export type Company = {
  account: CreateAccountInput;
  staff: [Employee, ...Employee[]];
  people: Person[];
  organizations: Organization[];
  items: Item[];
  products: Product[];
};
