import type { SearchParams } from "./list-address";

/** One value of a list's address; empty counts as not given. */
export function oneParam(params: SearchParams, name: string): string | undefined {
  const value = params[name];
  return (Array.isArray(value) ? value[0] : value) || undefined;
}

/** `name=a,b` of an address: those of it that the list knows, or undefined for all. An old link still shows something. */
export function manyParam<Value extends string>(
  params: SearchParams,
  name: string,
  known: readonly Value[],
): Value[] | undefined {
  const wanted = oneParam(params, name)?.split(",") ?? [];
  const found = known.filter((value) => wanted.includes(value));
  return found.length > 0 ? found : undefined;
}
