"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FormError } from "@/components/ui/form-error";
import { useToast } from "@/components/ui/toast";
import type { ClientSummary } from "@/lib/clients/model/client-card";
import type { SetClientGroupsInput } from "@/lib/clients/model/client-input";
import type { Action } from "@/lib/core/result";

type Props = {
  clientId: string;
  version: number;
  groups: readonly { id: string; name: string }[];
  chosen: readonly string[];
  mayChange: boolean;
  action: Action<SetClientGroupsInput, ClientSummary>;
};

/** The groups of a client; they decide which products are open to him. */
export function GroupsForm({ clientId, version, groups, chosen, mayChange, action }: Props) {
  const t = useTranslations("clients");
  const c = useTranslations("common");
  const toast = useToast();
  const router = useRouter();
  const [refusedOn, setRefusedOn] = useState<number | null>(null);
  const [groupIds, setGroupIds] = useState(chosen);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const save = async () => {
    setPending(true);
    const result = await action({ clientId, version, groupIds: [...groupIds] });
    setPending(false);
    setError(result.ok ? undefined : result.error.message);
    if (result.ok) {
      setRefusedOn(null);
      toast({ title: c("saved"), tone: "success" });
    } else if (result.error.code === "client.stale") {
      setRefusedOn(version);
      router.refresh();
    }
  };
  const saved = groups.flatMap(({ id, name }) => (chosen.includes(id) ? [name] : [])).join(", ") || c("empty");
  if (groups.length === 0) return <p className="text-faint">{t("noGroups")}</p>;
  return (
    <div className="flex flex-col gap-3">
      {groups.map((group) => (
        <Checkbox
          key={group.id}
          label={group.name}
          disabled={!mayChange}
          checked={groupIds.includes(group.id)}
          onChange={(event) =>
            setGroupIds(event.target.checked ? [...groupIds, group.id] : groupIds.filter((id) => id !== group.id))
          }
        />
      ))}
      <FormError message={error} />
      {refusedOn !== null && refusedOn !== version && (
        <p className="text-soft text-sm">{c("newer", { value: saved })}</p>
      )}
      {mayChange && (
        <Button type="button" pending={isPending} onClick={save} className="self-start">
          {c("save")}
        </Button>
      )}
    </div>
  );
}
