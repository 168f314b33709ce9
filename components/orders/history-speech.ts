import { useLocale, useTranslations } from "next-intl";
import { formatAmount } from "@/lib/core/money";
import { wordOf } from "./word-of";

/** How values of the history are said in the reader's language. */
export function useHistorySpeech() {
  const t = useTranslations("history");
  const stages = useTranslations("stages.stage");
  const mails = useTranslations("mailbox");
  const locale = useLocale();
  return {
    t,
    money: (amountMinor: number, currency: string) => formatAmount(amountMinor, currency, locale),
    word: (group: "field", name: string) => wordOf(t, `${group}.${name}`, name),
    mailWord: (group: "kinds" | "states", name: string) => wordOf(mails, `${group}.${name}`, name),
    plain: (value: string | number | boolean | null | undefined) => {
      if (typeof value === "boolean") return t(value ? "yes" : "no");
      return value === "" || value === null || value === undefined ? t("nothing") : String(value);
    },
    /** Who it was before; nothing is struck out when it was nobody. */
    former: (party: { name: string } | null) => (party ? { before: party.name } : {}),
    /** The step between two stages; none when the stage stayed. */
    moved: ({ from, to }: { from: string; to: string }) =>
      from === to ? [] : [{ label: t("stage"), before: wordOf(stages, from, from), after: wordOf(stages, to, to) }],
  };
}

export type HistorySpeech = ReturnType<typeof useHistorySpeech>;
