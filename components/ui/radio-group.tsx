import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";
import { FieldError } from "./field";

export type RadioOption<Value extends string = string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

type Props = Omit<ComponentProps<"input">, "type" | "value" | "size"> & {
  name: string;
  label: ReactNode;
  options: readonly RadioOption[];
  /** The chosen value, when the parent holds it; a form of react-hook-form leaves it out and spreads `register`. */
  value?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  /** `segments` for two to four short words, `list` when the options need an explanation. */
  shape?: "segments" | "list";
};

/** Exactly one of a few, all in sight. Real radio buttons: arrows move, and they work with `register("name")`. */
export function RadioGroup({ label, options, value, hint, error, shape = "segments", className, ...rest }: Props) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  const isSegments = shape === "segments";
  return (
    <fieldset aria-describedby={described} className={cn("flex min-w-0 flex-col gap-1", className)}>
      <legend className="mb-1 font-medium text-sm text-soft">{label}</legend>
      <div
        className={
          isSegments
            ? "flex flex-wrap gap-px overflow-hidden rounded-md border border-edge/70 bg-line"
            : "flex flex-col gap-2"
        }
      >
        {options.map((option) => (
          <label key={option.value} className={isSegments ? segmentLook : "flex items-start gap-2"}>
            <input
              {...rest}
              type="radio"
              value={option.value}
              disabled={option.disabled ?? rest.disabled}
              {...(value === undefined ? {} : { checked: value === option.value })}
              className={isSegments ? "sr-only" : "mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-5"}
            />
            <span className="min-w-0">
              {option.label}
              {!isSegments && option.hint && <span className="block text-faint text-sm">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-faint text-sm">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} message={error} />
    </fieldset>
  );
}

/** The chosen segment is told by ground, weight and the line below, so not by its colour alone. */
const segmentLook = cn(
  "flex min-h-control flex-1 cursor-pointer items-center justify-center bg-surface px-3 text-center text-soft hover:bg-hover",
  "has-checked:bg-accent-ground has-checked:font-medium has-checked:text-accent-strong has-checked:shadow-[inset_0_-2px_0_var(--color-accent)]",
  "has-disabled:cursor-not-allowed has-disabled:bg-sunken has-disabled:text-faint",
  "has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2",
);
