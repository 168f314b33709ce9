"use client";

import type { ComponentProps, ReactNode } from "react";
import type { ButtonLook } from "./button-look";
import { buttonLook } from "./button-look";
import { Spinner } from "./spinner";

type Props = Omit<ComponentProps<"button">, "children"> &
  ButtonLook & { label: string; icon: ReactNode; pending?: boolean };

/** A button that shows only a sign. Its `label` is what a screen reader says; wrap it in Tooltip to show it. */
export function IconButton({ label, icon, variant = "plain", size, pending, className, ...rest }: Props) {
  const square = size === "small" ? "min-w-control-small px-0" : "min-w-control px-0";
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      className={buttonLook({ variant, size }, `${square} ${className ?? ""}`)}
    >
      {pending ? <Spinner /> : icon}
    </button>
  );
}
