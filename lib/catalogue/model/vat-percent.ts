import { VAT_BPS_MAX } from "./item-fields";

/** Reads "23", "8,5" or "5.25 %" into basis points; null when it is no rate from 0 to 100 % with two decimals at most. */
export function parsePercent(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s?%?$/.exec(text.trim());
  if (!match) return null;
  const bps = Number(`${match[1]}${(match[2] ?? "").padEnd(2, "0")}`);
  return bps <= VAT_BPS_MAX ? bps : null;
}

/** Basis points as people type them: "23", "8.5". */
export function percentText(bps: number): string {
  const digits = String(bps).padStart(3, "0");
  const fraction = digits.slice(-2).replace(/0+$/, "");
  return fraction ? `${digits.slice(0, -2)}.${fraction}` : digits.slice(0, -2);
}
