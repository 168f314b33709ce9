import { useTranslations } from "next-intl";

const known = [
  "too_late",
  "newer_waits",
  "outcome_unknown",
  "address_stopped",
  "unreachable",
  "timeout",
  "connection_lost",
  "rate_limit_exceeded",
  "validation_error",
  "not_written",
] as const;

/** Why a message has not arrived, in words; a code that has none is shown as the provider gave it. */
export function MessageError({ code }: { code: string }) {
  const t = useTranslations("mailbox.errors");
  const text = known.find((name) => name === code);
  return <span className="text-soft text-sm">{text ? t(text) : t("other", { code })}</span>;
}
