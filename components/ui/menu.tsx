"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

type MenuProps = { trigger: ReactNode; align?: "start" | "end"; side?: "top" | "bottom"; children: ReactNode };

/** A list of acts behind a button. The trigger must be one element that takes a ref, for example Button. */
export function Menu({ trigger, align = "end", side = "bottom", children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* No portal: the items stay in the landmark and in the tab order of their button. */}
      <DropdownMenu.Content align={align} side={side} sideOffset={4} collisionPadding={8} className={menuLook}>
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

export const menuLook =
  "z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 max-w-80 animate-rise overflow-y-auto whitespace-normal rounded-lg border border-line bg-raised p-1 text-start font-normal text-base text-ink shadow-high";

const itemLook =
  "flex min-h-control cursor-pointer select-none items-center gap-2 rounded-sm px-2 outline-none data-disabled:cursor-not-allowed data-disabled:text-faint data-highlighted:bg-accent-ground [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-faint";

type ItemProps = { icon?: ReactNode; danger?: boolean; disabled?: boolean; onSelect: () => void; children: ReactNode };

export function MenuItem({ icon, danger = false, disabled = false, onSelect, children }: ItemProps) {
  return (
    <DropdownMenu.Item
      disabled={disabled}
      onSelect={onSelect}
      className={cn(itemLook, danger && "text-danger [&>svg]:text-danger")}
    >
      {icon}
      <span className="min-w-0">{children}</span>
    </DropdownMenu.Item>
  );
}

export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild>
      <Link prefetch={false} href={href} className={itemLook}>
        {icon}
        <span className="min-w-0">{children}</span>
      </Link>
    </DropdownMenu.Item>
  );
}

type RadioProps<Value extends string> = {
  label: string;
  value: Value;
  options: readonly { value: Value; label: ReactNode }[];
  onValueChange: (value: Value) => void;
};

/** One of several settings inside a menu; the chosen one has a tick. */
export function MenuRadio<Value extends string>({ label, value, options, onValueChange }: RadioProps<Value>) {
  return (
    <DropdownMenu.RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const option = options.find((one) => one.value === next);
        if (option) onValueChange(option.value);
      }}
    >
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <DropdownMenu.RadioItem key={option.value} value={option.value} className={cn(itemLook, "pl-7 has-[svg]:pl-2")}>
          <DropdownMenu.ItemIndicator className="w-3">
            <Check aria-hidden className="size-3.5 text-accent" />
          </DropdownMenu.ItemIndicator>
          {option.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

type CheckProps = { checked: boolean; onCheckedChange: (checked: boolean) => void; children: ReactNode };

/** A choice among several that may all be on; the menu stays open. */
export function MenuCheck({ checked, onCheckedChange, children }: CheckProps) {
  return (
    <DropdownMenu.CheckboxItem
      checked={checked}
      onCheckedChange={onCheckedChange}
      onSelect={(event) => event.preventDefault()}
      className={itemLook}
    >
      <span className="grid size-4 shrink-0 place-items-center rounded-sm border border-edge">
        <DropdownMenu.ItemIndicator>
          <Check aria-hidden className="size-3.5 text-accent" />
        </DropdownMenu.ItemIndicator>
      </span>
      <span className="min-w-0">{children}</span>
    </DropdownMenu.CheckboxItem>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2 pt-2 pb-1 text-faint text-xs">{children}</DropdownMenu.Label>;
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}
