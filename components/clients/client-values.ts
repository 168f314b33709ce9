import type { ChangeClientInput, RegisterClientInput } from "@/lib/clients/model/client-input";

/** Every field of a client, whatever he is; a form shows and sends those of his kind. */
export type ClientValues = {
  email: string;
  firstName: string;
  lastName: string;
  name: string;
  phone: string;
  locale: "en" | "ru" | "pl";
  notes: string;
  legalName: string;
  taxNumber: string;
  registrationNumber: string;
  address: string;
};

export const emptyClient: Omit<ClientValues, "locale"> = {
  email: "",
  firstName: "",
  lastName: "",
  name: "",
  phone: "",
  notes: "",
  legalName: "",
  taxNumber: "",
  registrationNumber: "",
  address: "",
};

type Kind = "person" | "organization";

/** The values of a form as the input of its use case: only the fields of that kind. */
export function registerInput(id: string, kind: Kind, values: ClientValues): RegisterClientInput {
  const { email } = values;
  return kind === "person"
    ? { kind, id, email, ...personFields(values) }
    : { kind, id, email, ...organizationFields(values) };
}

type Seen = { clientId: string; version: number };

export function changeInput(seen: Seen, kind: Kind, values: ClientValues): ChangeClientInput {
  return kind === "person"
    ? { kind, ...seen, ...personFields(values) }
    : { kind, ...seen, email: values.email, ...organizationFields(values) };
}

function personFields({ firstName, lastName, phone, locale, notes }: ClientValues) {
  return { firstName, lastName, phone, locale, notes };
}

function organizationFields(values: ClientValues) {
  const { name, phone, locale, notes, legalName, taxNumber, registrationNumber, address } = values;
  return { name, phone, locale, notes, legalName, taxNumber, registrationNumber, address };
}
