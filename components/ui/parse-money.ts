import { minorDigits } from "./format-money";

/** The largest amount the system takes, in smallest units. */
const AMOUNT_MINOR_MAX = 1_000_000_000_000;

/**
 * Reads "1 250,50", "1,250.50" or "1250.5" into smallest units; null when it is not an amount, is negative, or has
 * more digits after the point than the currency. A lone separator before exactly three digits is one of thousands
 * only if the currency has no three-digit fraction.
 */
export function parseMoney(text: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const compact = text.replace(/[\s'’]/g, "");
  const parts = /^(\d+(?:[.,]\d{3})*?)(?:[.,](\d+))?$/.exec(compact);
  if (!parts) return null;
  const grouped = parts[1] ?? "";
  const fraction = parts[2] ?? "";
  const isThousands = fraction.length === 3 && digits < 3 && /^[1-9]\d{0,2}([.,]\d{3})*$/.test(grouped);
  const whole = (isThousands ? grouped + fraction : grouped).replace(/[.,]/g, "");
  const rest = isThousands ? "" : fraction;
  if (rest.length > digits || whole.length > 13) return null;
  const amountMinor = Number(whole + rest.padEnd(digits, "0"));
  return amountMinor <= AMOUNT_MINOR_MAX ? amountMinor : null;
}
