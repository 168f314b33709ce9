"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type CheckPassword, useTrustedAction } from "@/components/people/use-trusted-action";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { FormError } from "@/components/ui/form-error";
import { Select } from "@/components/ui/select";
import type { FoundOption, OptionSearch } from "@/components/ui/use-option-search";
import { type AddMemberInput, membershipLevels } from "@/lib/clients/model/members";
import type { Action } from "@/lib/core/result";

type Props = {
  organizationId: string;
  search: OptionSearch;
  action: Action<AddMemberInput, void>;
  check: CheckPassword;
};

/** Makes one of the persons among the clients a member. */
export function MemberForm({ organizationId, search, action, check }: Props) {
  const t = useTranslations("clients.members");
  const { run, dialog } = useTrustedAction(action, check);
  const [person, setPerson] = useState<FoundOption | null>(null);
  const [level, setLevel] = useState<AddMemberInput["level"]>("manager");
  const [spendsBalance, setSpends] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const add = async () => {
    if (!person) return setError(t("choose"));
    setPending(true);
    const result = await run({ organizationId, clientId: person.id, level, spendsBalance });
    setPending(false);
    setError(result.ok ? undefined : (result.error.fields.clientId ?? result.error.message));
    if (result.ok) setPerson(null);
  };
  return (
    <div className="flex max-w-xl flex-col gap-3">
      <Combobox label={t("person")} value={person} onChange={setPerson} search={search} />
      <Select
        label={t("level")}
        options={membershipLevels.map((one) => ({ value: one, label: `${t(`levels.${one}`)} – ${t(`sees.${one}`)}` }))}
        value={level}
        onChange={(event) => setLevel(membershipLevels.find((one) => one === event.target.value) ?? "guest")}
      />
      <Checkbox label={t("spends")} checked={spendsBalance} onChange={(event) => setSpends(event.target.checked)} />
      <FormError message={error} />
      <Button type="button" pending={isPending} onClick={add} className="self-start">
        {t("add")}
      </Button>
      {dialog}
    </div>
  );
}
