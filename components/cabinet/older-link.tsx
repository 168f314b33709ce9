import { LinkButton } from "@/components/ui/link-button";
import { type SearchParams, withParams } from "@/components/ui/list-address";
import { cursorText, type NewestCursor } from "@/lib/orders/model/my-orders";

type Props = {
  path: string;
  /** What else the address says: the filters stay. */
  params?: SearchParams;
  next: NewestCursor | null;
  isFirst: boolean;
  label: string;
  newestLabel: string;
};

/** The way back in time at the end of a list of the cabinet, and from there to its beginning. */
export function OlderLink({ path, params = {}, next, isFirst, label, newestLabel }: Props) {
  if (!next && isFirst) return null;
  return (
    <nav className="mt-4 flex flex-wrap justify-center gap-2">
      {!isFirst && (
        <LinkButton href={withParams(path, params, { before: null })} variant="plain" prefetch={false}>
          {newestLabel}
        </LinkButton>
      )}
      {next && (
        <LinkButton href={withParams(path, params, { before: cursorText(next) })} rel="next" prefetch={false}>
          {label}
        </LinkButton>
      )}
    </nav>
  );
}
