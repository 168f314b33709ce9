"use client";

import { useTranslations } from "next-intl";
import { Switch as Radix } from "radix-ui";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
  className?: string;
};

/** On or off. The word stands beside the knob, so that the state can be read and not only seen. */
export function Switch({ label, hint, checked, onCheckedChange, disabled, className }: Props) {
  const id = useId();
  const t = useTranslations("common");
  return (
    <div className={cn("flex min-h-control items-center justify-between gap-3", className)}>
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-faint text-sm">
            {hint}
          </p>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-2">
        <span aria-hidden className={cn("min-w-9 text-end text-sm", checked ? "text-ink" : "text-faint")}>
          {checked ? t("on") : t("off")}
        </span>
        <Radix.Root
          id={id}
          checked={checked}
          onCheckedChange={onCheckedChange}
          disabled={disabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="h-5 w-9 rounded-full border border-edge bg-sunken p-px transition-colors disabled:opacity-60 data-[state=checked]:border-accent data-[state=checked]:bg-accent"
        >
          <Radix.Thumb className="block size-4 rounded-full bg-edge transition-transform data-[state=checked]:translate-x-4 data-[state=checked]:bg-on-accent" />
        </Radix.Root>
      </div>
    </div>
  );
}
