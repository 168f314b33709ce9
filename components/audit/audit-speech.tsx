import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { wordOf } from "@/components/orders/word-of";
import { DateTime } from "@/components/ui/date-time";
import type { AuditRow } from "@/lib/audit/model/list-audit";
import { percentText } from "@/lib/catalogue/model/vat-percent";

/** A value that changed or is simply told; `before` is left out when there was none. */
export type AuditFact = { label: string; before?: ReactNode; after?: ReactNode };

/** Ids stand as links beside the entry, or mean nothing to people. */
const UNTOLD = /(^id|Id)$|^sha256$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Tells an entry of the audit in the reader's language. What this version has no word for is said as it is. */
export function useAuditSpeech(timeZone: string) {
  const t = useTranslations("audit");
  const names = useTranslations("functions.names");
  const roles = useTranslations("people.roles");
  const functionOf = (name: string) => wordOf(names, name.replace(".", "_"), name);

  const wordsOf = (field: string, value: unknown): ReactNode => {
    if (value === null || value === undefined || value === "") return t("nothing");
    if (typeof value === "boolean") return t(field.includes(".") ? (value ? "on" : "off") : value ? "yes" : "no");
    if (Array.isArray(value)) return value.map((one) => functionOf(String(one))).join(", ") || t("nothing");
    if (field === "role") return wordOf(roles, String(value), String(value));
    if (field === "defaultVatBps" && typeof value === "number") return `${percentText(value)} %`;
    if (typeof value === "string" && INSTANT.test(value)) return <DateTime at={value} timeZone={timeZone} />;
    return wordOf(t, `values.${field}_${String(value)}`, String(value));
  };
  const labelOf = (field: string) => (field.includes(".") ? functionOf(field) : wordOf(t, `fields.${field}`, field));

  const factsOf = ({ data }: Pick<AuditRow, "data">): AuditFact[] => {
    const { before, after, ...others } = data;
    const changes = isRecord(before) && isRecord(after) ? changesOf(before, after) : [];
    const told = Object.entries(others).filter(([field]) => !UNTOLD.test(field));
    return [...changes, ...told.map(([field, value]) => ({ label: labelOf(field), after: wordsOf(field, value) }))];
  };
  const changesOf = (before: Record<string, unknown>, after: Record<string, unknown>): AuditFact[] =>
    Object.keys(after).map((field) => ({
      label: labelOf(field),
      before: wordsOf(field, before[field]),
      after: wordsOf(field, after[field]),
    }));

  return {
    t,
    titleOf: ({ type }: Pick<AuditRow, "type">) => wordOf(t, `types.${type.replace(".", "_")}`, type),
    whoOf: ({ actorKind, actorName }: Pick<AuditRow, "actorKind" | "actorName">) =>
      wordOf(t, `actors.${actorKind}`, actorName, { name: actorName }),
    thingOf: (kind: string, name: string) => wordOf(t, `things.${kind}`, name, { name: name || "—" }),
    factsOf,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
