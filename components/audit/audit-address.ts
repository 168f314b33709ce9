import type { SearchParams } from "@/components/ui/list-address";
import { type ListAuditInput, listAuditInput } from "@/lib/audit/model/list-audit";

/** The parameters of the page's address that narrow the audit. */
export const auditFilterNames = ["who", "kind", "about", "atFrom", "atTo", "source", "id"] as const;

/** The entries that an address asks for, and the names of parameters that are no filter and were left out. */
export function auditListOf(params: SearchParams): { input: ListAuditInput; wrong: string[] } {
  const one = (name: string) => {
    const value = params[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
  };
  const wanted: Record<keyof ListAuditInput, [name: string, value: unknown]> = {
    who: ["who", one("who")],
    kinds: ["kind", one("kind")?.split(",").filter(Boolean)],
    subjectId: ["about", one("about")],
    from: ["atFrom", one("atFrom")],
    to: ["atTo", one("atTo")],
    source: ["source", one("source")],
    id: ["id", one("id")],
    cursor: ["after", one("after") ?? one("before")],
  };
  const { shape } = listAuditInput;
  const given = Object.entries(wanted).filter(([, [, value]]) => value !== undefined);
  const fits = ([field, [, value]]: (typeof given)[number]) =>
    shape[field as keyof ListAuditInput].safeParse(value).success; // The names of `wanted`.
  return {
    input: listAuditInput.parse(Object.fromEntries(given.filter(fits).map(([field, [, value]]) => [field, value]))),
    wrong: given.filter((entry) => !fits(entry)).map(([, [name]]) => name),
  };
}
