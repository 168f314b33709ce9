import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";
import { FieldError } from "./field";

type Props = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode; error?: string | undefined };

/** Yes or no that is sent with its form. For what takes effect at once use Switch. */
export function Checkbox({ label, hint, error, className, id, ...rest }: Props) {
  const ownId = useId();
  const boxId = id ?? ownId;
  const described = [error && `${boxId}-error`, hint && `${boxId}-hint`].filter(Boolean).join(" ");
  return (
    <div className={cn("flex flex-col gap-1", className)}>
      <div className="flex items-start gap-2">
        <input
          {...rest}
          id={boxId}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:mt-0 pointer-coarse:size-5"
        />
        <label htmlFor={boxId} className="min-w-0">
          {label}
        </label>
      </div>
      {hint && (
        <p id={`${boxId}-hint`} className="pl-6 text-faint text-sm">
          {hint}
        </p>
      )}
      <div className="pl-6 empty:hidden">
        <FieldError id={`${boxId}-error`} message={error} />
      </div>
    </div>
  );
}
