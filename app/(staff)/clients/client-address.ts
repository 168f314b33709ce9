import type { SearchParams } from "@/components/ui/list-address";
import { type ListClientsInput, listClientsInput } from "@/lib/clients/model/client-list";

export const clientFilterNames = ["q", "kind", "group", "state"] as const;

/** The list that an address asks for. What is no filter is left out, so that an old link still shows something. */
export function clientListOf(params: SearchParams): ListClientsInput {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const state = one("state");
  const wanted: Record<keyof ListClientsInput, unknown> = {
    search: one("q"),
    kind: one("kind"),
    groupId: one("group"),
    isBlocked: state === "blocked" ? true : state === "open" ? false : undefined,
    cursor: one("after") ?? one("before"),
  };
  const usable = Object.entries(wanted).filter(
    ([name, value]) =>
      value !== undefined && listClientsInput.shape[name as keyof ListClientsInput].safeParse(value).success, // Names of `wanted`.
  );
  return listClientsInput.parse(Object.fromEntries(usable));
}
