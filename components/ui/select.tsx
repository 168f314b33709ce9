import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlLook } from "./control-look";
import { Field, type FieldProps } from "./field";

export type Option<Value extends string = string> = { value: Value; label: string; disabled?: boolean };

type Props = ComponentProps<"select"> &
  FieldProps & { options: readonly Option[]; placeholder?: string; fieldClassName?: string };

/** One of a short list, with the browser's own menu: best on a phone, works without scripts. */
export function Select(props: Props) {
  const { label, hint, error, optionalText, options, placeholder, className, fieldClassName, id, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error} optionalText={optionalText} id={id} className={fieldClassName}>
      {(control) => (
        <div className="relative flex items-center">
          <select
            {...rest}
            {...control}
            className={cn(controlLook, "h-control appearance-none truncate pr-8 pl-2.5", className)}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden className="pointer-events-none absolute right-2.5 size-4 text-faint" />
        </div>
      )}
    </Field>
  );
}
