import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlLook } from "./control-look";
import { Field, type FieldProps } from "./field";

type Props = ComponentProps<"textarea"> & FieldProps & { fieldClassName?: string };

/** Several lines of text; grows with what is written, up to half the window. */
export function Textarea({
  label,
  hint,
  error,
  optionalText,
  className,
  fieldClassName,
  id,
  rows = 3,
  ...rest
}: Props) {
  return (
    <Field label={label} hint={hint} error={error} optionalText={optionalText} id={id} className={fieldClassName}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          rows={rows}
          className={cn(controlLook, "field-sizing-content max-h-[50vh] min-h-16 px-2.5 py-1.5", className)}
        />
      )}
    </Field>
  );
}
