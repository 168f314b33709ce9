import type { LucideIcon } from "lucide-react";

/** Signs that are drawn once on a page and shown many times: a drawing in each row would be most of a long list. */
export function SharedSigns({ signs }: { signs: Readonly<Record<string, LucideIcon>> }) {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      {Object.entries(signs).map(([name, Icon]) => (
        <symbol key={name} id={idOf(name)} viewBox="0 0 24 24">
          <Icon />
        </symbol>
      ))}
    </svg>
  );
}

/** One of the SharedSigns of the page. Decoration, as all signs are: the word stands beside it. */
export function SharedSign({ name, className }: { name: string; className?: string }) {
  return (
    <svg aria-hidden="true" className={className}>
      <use href={`#${idOf(name)}`} />
    </svg>
  );
}

function idOf(name: string): string {
  return `sign-${name}`;
}
