"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Combobox } from "@/components/ui/combobox";
import { RadioGroup } from "@/components/ui/radio-group";
import { NewPersonFields } from "./new-person-fields";
import type { OrderCommands, PartyKind } from "./order-commands";
import type { RecipientDraft } from "./recipient-draft";

type Props = {
  draft: RecipientDraft;
  /** Errors by path as the server names them: `recipientKind`, `recipient`, `recipient.email` … */
  errors: Readonly<Record<string, string>>;
  searchClients: OrderCommands["searchClients"];
  onChange: (draft: RecipientDraft) => void;
  /** Called when the new person's fields are left: a moment to save. */
  onPersonLeft?: () => void;
};

/** Who gets the rights: a person, known or new, or an organisation. Which fields are there depends on the type. */
export function RecipientFields({ draft, errors, searchClients, onChange, onPersonLeft }: Props) {
  const t = useTranslations("orders.recipient");
  const { kind, mode } = draft;
  const search = useCallback(
    async (text: string) => {
      if (!kind) return [];
      const result = await searchClients({ kind, query: text });
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    },
    [kind, searchClients],
  );
  // Changing the type takes the party of the other type away (R-AGG-10).
  const changeKind = (next: PartyKind) => onChange({ ...draft, kind: next, mode: "existing", client: null });

  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        name="recipientKind"
        label={t("kind")}
        value={kind ?? ""}
        options={[
          { value: "person", label: t("person") },
          { value: "organization", label: t("organization") },
        ]}
        error={errors.recipientKind}
        hint={kind ? undefined : t("kindHint")}
        onChange={(event) => changeKind(event.target.value === "person" ? "person" : "organization")}
      />
      {kind === "person" && (
        <RadioGroup
          name="recipientMode"
          label={t("mode")}
          value={mode}
          options={[
            { value: "existing", label: t("existing") },
            { value: "new", label: t("new") },
          ]}
          onChange={(event) =>
            onChange({ ...draft, mode: event.target.value === "new" ? "new" : "existing", client: null })
          }
        />
      )}
      {kind && (kind === "organization" || mode === "existing") && (
        <Combobox
          key={kind}
          label={kind === "person" ? t("findPerson") : t("findOrganization")}
          hint={kind === "person" ? t("findPersonHint") : t("findOrganizationHint")}
          placeholder={t("searchPlaceholder")}
          value={draft.client}
          search={search}
          error={errors.recipient ?? errors["recipient.clientId"]}
          onChange={(client) => onChange({ ...draft, client })}
        />
      )}
      {kind === "person" && mode === "new" && (
        <NewPersonFields
          person={draft.person}
          errors={errors}
          onChange={(person) => onChange({ ...draft, person })}
          onLeft={onPersonLeft}
        />
      )}
    </div>
  );
}
