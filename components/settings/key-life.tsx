import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Select } from "@/components/ui/select";

const LIVES_DAYS = ["30", "90", "180", "365"] as const;

/** How long a new key works; a year at most. */
export function KeyLife(props: Omit<ComponentProps<typeof Select>, "options">) {
  const t = useTranslations("settings.keys");
  return (
    <Select
      label={t("life")}
      options={LIVES_DAYS.map((days) => ({ value: days, label: t("days", { count: Number(days) }) }))}
      {...props}
    />
  );
}
