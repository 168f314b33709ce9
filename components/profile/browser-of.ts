/** The browser and system that a header names, in short: it is a hint, not a proof. */
export function browserOf(userAgent: string): string {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\/(\d+)/.exec(userAgent);
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent)?.[1];
  const names: Record<string, string> = { Edg: "Edge", OPR: "Opera" };
  const name = browser?.[1] ? `${names[browser[1]] ?? browser[1]} ${browser[2]}` : "";
  return [name, system].filter(Boolean).join(", ");
}
