import { type Tone, toneLook } from "./badge";
import { cn } from "./cn";

const tones: readonly Tone[] = ["accent", "info", "violet", "success", "warning", "slate"];

/** The initials of a name, always on the same ground. Decoration: the name stands beside it or in the button's label. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")][0] ?? "?";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span
      aria-hidden
      data-initials={(first + last).toUpperCase()}
      className={cn(
        "grid size-6 shrink-0 place-items-center rounded-full font-medium text-xs",
        // Drawn by CSS: as text it would be part of what a button around it seems to be called.
        "before:content-[attr(data-initials)]",
        toneLook[tones[sum % tones.length] ?? "slate"],
        className,
      )}
    />
  );
}
