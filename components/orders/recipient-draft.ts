import type { FoundOption } from "@/components/ui/use-option-search";
import type { RecipientInput } from "@/lib/orders/model/order-fields";
import type { PartyKind } from "./order-commands";

type Person = { email: string; firstName: string; lastName: string; phone: string; locale: "en" | "ru" | "pl" };

/** The recipient part of a form as it is being filled in (R-AGG-09 to 20). */
export type RecipientDraft = {
  kind: PartyKind | null;
  mode: "existing" | "new";
  client: FoundOption | null;
  person: Person;
};

export function emptyRecipient(locale: Person["locale"]): RecipientDraft {
  return {
    kind: null,
    mode: "existing",
    client: null,
    person: { email: "", firstName: "", lastName: "", phone: "", locale },
  };
}

type Client = { id: string; kind: PartyKind; number: number; name: string; email: string };

/** The draft with a client who is known already. */
export function draftWith(client: Client, locale: Person["locale"]): RecipientDraft {
  return { ...emptyRecipient(locale), kind: client.kind, client: clientOption(client) };
}

/** A client as the choice shows him. */
export function clientOption({ id, number, name, email }: Omit<Client, "kind">): FoundOption {
  return { id, label: name || email, detail: [number, name && email].filter(Boolean).join(" · ") };
}

/** What the draft says to the server; undefined while nobody is chosen. An empty e-mail is sent and refused there. */
export function recipientOfDraft({ kind, mode, client, person }: RecipientDraft): RecipientInput | undefined {
  if (kind === "person" && mode === "new") return person;
  return client ? { clientId: client.id } : undefined;
}
