"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { IconButton } from "./icon-button";
import { Input } from "./input";

/** A password that can be looked at while typing. Give `autoComplete`: `current-password` or `new-password`. */
export function PasswordInput(props: Omit<ComponentProps<typeof Input>, "type" | "trailing">) {
  const t = useTranslations("ui.error");
  const [isShown, setShown] = useState(false);
  const Sign = isShown ? EyeOff : Eye;
  return (
    <Input
      {...props}
      type={isShown ? "text" : "password"}
      autoCapitalize="none"
      spellCheck={false}
      trailing={
        <IconButton
          label={isShown ? t("passwordHide") : t("passwordShow")}
          size="small"
          icon={<Sign aria-hidden className="size-4" />}
          onClick={() => setShown(!isShown)}
        />
      }
    />
  );
}
