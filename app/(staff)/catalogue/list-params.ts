import type { SearchParams } from "@/components/ui/list-address";

/** The first value of a parameter; empty counts as not given. */
function one(params: SearchParams, name: string): string | undefined {
  const value = params[name];
  return (Array.isArray(value) ? value[0] : value) || undefined;
}

/** `kind=a,b` of an address as a list. */
export function listOf(params: SearchParams, name: string): string[] | undefined {
  return one(params, name)?.split(",").filter(Boolean);
}

/** Search, sorting and place in the list, from the address to the words of the queries. */
export function listState(params: SearchParams) {
  const sort = one(params, "sort") ?? "name";
  return {
    search: one(params, "q"),
    sort: sort.replace(/^-/, ""),
    direction: sort.startsWith("-") ? "desc" : "asc",
    cursor: one(params, "after") ?? one(params, "before"),
  };
}
