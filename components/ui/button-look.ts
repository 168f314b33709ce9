import { cn } from "./cn";

export type ButtonLook = {
  /** `primary` once per screen; `plain` for bars and tables; `danger` for what cannot be taken back. */
  variant?: "primary" | "secondary" | "plain" | "danger";
  size?: "small" | "medium" | "large";
};

const variants = {
  primary: "bg-accent text-on-accent border-transparent hover:bg-accent-strong",
  secondary: "bg-surface text-ink border-edge/60 hover:bg-hover hover:border-edge",
  plain: "bg-transparent text-accent border-transparent hover:bg-accent-ground",
  danger: "bg-danger-fill text-white border-transparent hover:brightness-90",
};

const sizes = {
  small: "min-h-control-small px-2 text-sm gap-1",
  medium: "min-h-control px-3 text-base gap-1.5",
  large: "min-h-11 px-5 text-lg gap-2",
};

/** The classes of everything that looks like a button, links included. */
export function buttonLook({ variant = "secondary", size = "medium" }: ButtonLook, className?: string): string {
  return cn(
    "control-button disabled:border-line disabled:bg-sunken disabled:text-faint",
    variants[variant],
    sizes[size],
    className,
  );
}
