"use client";

import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { controlLook } from "./control-look";
import { Field, type FieldProps } from "./field";
import { documentNonce } from "./style-nonce";

type Props<Value extends string> = FieldProps & {
  value: Value | undefined;
  onValueChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; disabled?: boolean }[];
  placeholder?: string;
  disabled?: boolean;
  className?: string;
};

/** One of a list whose options show more than text, for example a badge. Otherwise use Select. */
export function SelectMenu<Value extends string>(props: Props<Value>) {
  const { label, hint, error, optionalText, value, onValueChange, options, placeholder, disabled, className } = props;
  const choose = (chosen: string) => {
    const option = options.find((one) => one.value === chosen);
    if (option) onValueChange(option.value);
  };
  return (
    <Field label={label} hint={hint} error={error} optionalText={optionalText} className={className}>
      {(control) => (
        <Radix.Root value={value ?? ""} onValueChange={choose} disabled={disabled}>
          <Radix.Trigger
            {...control}
            className={cn(controlLook, "flex h-control items-center justify-between gap-2 px-2.5 text-start")}
          >
            <span className="min-w-0 truncate">
              <Radix.Value placeholder={<span className="text-faint">{placeholder}</span>} />
            </span>
            <ChevronDown aria-hidden className="size-4 shrink-0 text-faint" />
          </Radix.Trigger>
          <Radix.Content
            position="popper"
            sideOffset={4}
            collisionPadding={8}
            className="z-60 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) animate-rise overflow-hidden rounded-lg border border-line bg-raised text-ink shadow-high"
          >
            <Radix.Viewport nonce={documentNonce()} className="p-1">
              {options.map((option) => (
                <Radix.Item
                  key={option.value}
                  value={option.value}
                  disabled={option.disabled ?? false}
                  className={optionLook}
                >
                  <Radix.ItemText>{option.label}</Radix.ItemText>
                  <Radix.ItemIndicator>
                    <Check aria-hidden className="size-4 text-accent" />
                  </Radix.ItemIndicator>
                </Radix.Item>
              ))}
            </Radix.Viewport>
          </Radix.Content>
        </Radix.Root>
      )}
    </Field>
  );
}

const optionLook =
  "flex min-h-control cursor-pointer select-none items-center justify-between gap-3 rounded-sm px-2 outline-none data-disabled:cursor-not-allowed data-disabled:text-faint data-highlighted:bg-accent-ground";
