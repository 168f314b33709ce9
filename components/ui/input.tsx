import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { controlLook } from "./control-look";
import { Field, type FieldProps } from "./field";

type Props = Omit<ComponentProps<"input">, "size"> &
  FieldProps & {
    /** A sign at the start, for example a magnifier. */
    icon?: ReactNode;
    /** Something at the end, for example a unit or a button. */
    trailing?: ReactNode;
    /** Classes of the whole field; `className` goes to the input itself. */
    fieldClassName?: string;
  };

/** One line of text with its label, hint and error. Spread `register("name")` of react-hook-form onto it. */
export function Input({
  label,
  hint,
  error,
  optionalText,
  icon,
  trailing,
  className,
  fieldClassName,
  id,
  ...rest
}: Props) {
  return (
    <Field label={label} hint={hint} error={error} optionalText={optionalText} id={id} className={fieldClassName}>
      {(control) => (
        <div className="relative flex items-center">
          {icon && <span className="pointer-events-none absolute left-2.5 text-faint [&>svg]:size-4">{icon}</span>}
          <input
            {...rest}
            {...control}
            className={cn(controlLook, "h-control px-2.5", icon && "pl-8", trailing && "pr-10", className)}
          />
          {trailing && <span className="absolute right-1 flex items-center text-faint text-sm">{trailing}</span>}
        </div>
      )}
    </Field>
  );
}
