export type SearchParams = Record<string, string | string[] | undefined>;

/** The parameters that say which page of a list is shown; any other change of the address starts again from page one. */
export const cursorNames = ["after", "before"] as const;

/** The address with some parameters changed (`null` takes one away). Lists hold their whole state in the address. */
export function withParams(path: string, current: SearchParams, changes: Record<string, string | null>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(current)) {
    if (name in changes || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, one);
  }
  for (const [name, value] of Object.entries(changes)) if (value !== null) params.set(name, value);
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}

type SortLink = { href: string; direction: "asc" | "desc" | null };

/** Where a header leads: first ascending, then descending. `sort=created` or `sort=-created` in the address. */
export function sortLink(path: string, current: SearchParams, column: string, fallback?: string): SortLink {
  const sort = typeof current.sort === "string" ? current.sort : fallback;
  const direction = sort === column ? "asc" : sort === `-${column}` ? "desc" : null;
  const next = direction === "asc" ? `-${column}` : column;
  return { href: withParams(path, current, { sort: next, after: null, before: null }), direction };
}
