import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./cn";

export type FieldProps = {
  label?: ReactNode;
  hint?: ReactNode;
  /** What is wrong, in the reader's language. Its presence marks the control as invalid. */
  error?: string | undefined;
  /** Says beside the label that the field may stay empty. */
  optionalText?: string | undefined;
};

/** What a control inside a field must spread onto its element. */
export type ControlProps = {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

type Props = FieldProps & {
  id?: string | undefined;
  className?: string | undefined;
  children: (control: ControlProps) => ReactNode;
};

/** Label, control, hint and error as one thing, tied together for screen readers. */
export function Field({ label, hint, error, optionalText, id, className, children }: Props) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const described = [error && `${controlId}-error`, hint && `${controlId}-hint`].filter(Boolean).join(" ");
  return (
    <div className={cn("flex min-w-0 flex-col gap-1", className)}>
      {label && (
        <label htmlFor={controlId} className="font-medium text-sm text-soft">
          {label}
          {optionalText && <span className="font-normal text-faint"> · {optionalText}</span>}
        </label>
      )}
      {children({
        id: controlId,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
      {hint && (
        <p id={`${controlId}-hint`} className="text-faint text-sm">
          {hint}
        </p>
      )}
      <FieldError id={`${controlId}-error`} message={error} />
    </div>
  );
}

/** The message under a control. The sign keeps it from being told by colour alone. */
export function FieldError({ id, message }: { id?: string; message: string | undefined }) {
  if (!message) return null;
  return (
    <p id={id} className="flex items-start gap-1 text-danger text-sm">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{message}</span>
    </p>
  );
}
