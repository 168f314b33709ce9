"use client";

import { Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type CheckPassword, useTrustedAction } from "@/components/people/use-trusted-action";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { useToast } from "@/components/ui/toast";
import type { Member } from "@/lib/clients/model/client-list";
import { type ChangeMemberInput, membershipLevels, type RemoveMemberInput } from "@/lib/clients/model/members";
import type { Action } from "@/lib/core/result";

type Props = {
  organizationId: string;
  /** Of the organisation. */
  version: number;
  member: Member;
  mayChange: boolean;
  change: Action<ChangeMemberInput, void>;
  remove: Action<RemoveMemberInput, void>;
  check: CheckPassword;
};

/** One member: what he sees, whether he spends, and the way out. */
export function MemberRow({ organizationId, version, member, mayChange, change, remove, check }: Props) {
  const t = useTranslations("clients.members");
  const toast = useToast();
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  const changing = useTrustedAction(change, check);
  const removing = useTrustedAction(remove, check);
  const { clientId } = member;
  const level = membershipLevels.find((one) => one === member.level) ?? "guest";

  const tell = async (work: ReturnType<Action<unknown, void>>) => {
    setPending(true);
    const result = await work;
    setPending(false);
    if (result.ok) return;
    toast({ title: result.error.message, tone: "danger" });
    if (result.error.code === "client.stale") router.refresh();
  };
  const save = (next: { level: ChangeMemberInput["level"]; spendsBalance: boolean }) =>
    tell(changing.run({ organizationId, version, clientId, ...next }));

  return (
    <li aria-busy={isPending} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-48">
        <Link prefetch={false} href={`/clients/${clientId}`} className="link">
          {member.name || member.email}
        </Link>
        <p className="truncate text-faint text-sm">{member.email}</p>
      </div>
      <Select
        aria-label={`${t("level")}: ${member.name || member.email}`}
        options={membershipLevels.map((one) => ({ value: one, label: t(`levels.${one}`) }))}
        value={level}
        disabled={!mayChange || isPending}
        onChange={(event) => {
          const next = membershipLevels.find((one) => one === event.target.value) ?? "guest";
          void save({ level: next, spendsBalance: member.spendsBalance });
        }}
      />
      <Checkbox
        label={t("spendsShort")}
        checked={member.spendsBalance}
        disabled={!mayChange || isPending}
        onChange={(event) => save({ level, spendsBalance: event.target.checked })}
      />
      {mayChange && (
        <IconButton
          label={t("remove", { name: member.name || member.email })}
          icon={<Trash2 aria-hidden className="size-4" />}
          onClick={() => tell(removing.run({ organizationId, clientId }))}
        />
      )}
      {changing.dialog}
      {removing.dialog}
    </li>
  );
}
