"use client";

import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { type Theme, themes } from "@/lib/core/theme";
import { RadioGroup } from "./radio-group";

type Props = { theme: Theme; action: (theme: Theme) => Promise<void> };

/** Shows a theme at once and keeps it for the next page. */
export function useTheme({ theme, action }: Props): [Theme, (next: Theme) => void] {
  const [shown, setShown] = useOptimistic(theme);
  const [, startTransition] = useTransition();
  const choose = (next: Theme) => {
    document.documentElement.className = `theme-${next}`;
    startTransition(async () => {
      setShown(next);
      await action(next);
    });
  };
  return [shown, choose];
}

/** Light, dark, or as the system says. */
export function ThemeSwitch(props: Props) {
  const t = useTranslations("ui.theme");
  const [shown, choose] = useTheme(props);
  return (
    <RadioGroup
      name="theme"
      label={t("label")}
      value={shown}
      options={themes.map((theme) => ({ value: theme, label: t(theme) }))}
      onChange={(event) => {
        const next = themes.find((theme) => theme === event.target.value);
        if (next) choose(next);
      }}
    />
  );
}
