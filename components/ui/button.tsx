"use client";

import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { Spinner } from "./spinner";

type Props = ComponentProps<"button"> &
  ButtonLook & {
    icon?: ReactNode;
    /** Runs now: the button keeps its width and its focus, shows a spinner and refuses another click. */
    pending?: boolean;
  };

/** Does something on this page. For going elsewhere use LinkButton. Submits its form unless told otherwise. */
export function Button({ variant, size, icon, pending = false, className, children, onClick, ...rest }: Props) {
  return (
    <button
      type="submit"
      {...rest}
      // aria-disabled and not disabled: a disabled button would drop the keyboard focus in the middle of the work.
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={buttonLook({ variant, size }, className)}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}
