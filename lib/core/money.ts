/** Largest amount anything in the product may have, in minor units (promise M1). */
export const AMOUNT_MINOR_MAX = 1_000_000_000_000;
/** Basis points of a whole: 10 000 are 100 %. */
const BPS_WHOLE = 10_000n;

const digitsByCurrency: Readonly<Record<string, number>> = {
  BHD: 3,
  JPY: 0,
  JOD: 3,
  KRW: 0,
  KWD: 3,
  OMR: 3,
  TND: 3,
  VND: 0,
  CLP: 0,
  ISK: 0,
};

/** How many decimal digits the currency's minor unit stands for (ISO 4217). */
export function minorDigits(currency: string): number {
  return digitsByCurrency[currency] ?? 2;
}

function divideHalfAwayFromZero(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

/** An amount that left BigInt arithmetic. @throws RangeError above the largest allowed amount. */
export function toMinor(amount: bigint): number {
  if (amount > BigInt(AMOUNT_MINOR_MAX) || amount < -BigInt(AMOUNT_MINOR_MAX))
    throw new RangeError("amount out of range");
  return Number(amount);
}

/** `amountMinor × rateBps`, rounded half away from zero. */
export function shareOf(amountMinor: number, rateBps: number): number {
  return toMinor(divideHalfAwayFromZero(BigInt(amountMinor) * BigInt(rateBps), BPS_WHOLE));
}

/** Unit price × quantity. Exact: quantities are whole. */
export function multiply(unitMinor: number, quantity: number): number {
  return toMinor(BigInt(unitMinor) * BigInt(quantity));
}

/** The VAT contained in a gross amount: gross − round(gross ÷ (1 + rate)) (requirements 2.10). */
export function includedVat(grossMinor: number, rateBps: number): number {
  const net = divideHalfAwayFromZero(BigInt(grossMinor) * BPS_WHOLE, BPS_WHOLE + BigInt(rateBps));
  return toMinor(BigInt(grossMinor) - net);
}

/**
 * Splits an amount in proportion to weights by largest remainder; ties go to the lower index. The parts always sum to
 * the whole. With all weights zero the first part takes everything.
 */
export function allocate(amountMinor: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map((_, index) => (index === 0 ? amountMinor : 0));
  const shares = weights.map((weight, index) => {
    const product = BigInt(amountMinor) * BigInt(weight);
    return { index, floor: product / total, remainder: product % total };
  });
  let left = BigInt(amountMinor) - shares.reduce((sum, share) => sum + share.floor, 0n);
  const byRemainder = [...shares].sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  const extra = new Set<number>();
  for (const share of byRemainder) {
    if (left <= 0n) break;
    extra.add(share.index);
    left -= 1n;
  }
  return shares.map((share) => toMinor(share.floor + (extra.has(share.index) ? 1n : 0n)));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Reads what a person typed ("1 234,50", "1234.5") into minor units; null when it is not an amount of that currency.
 * More decimals than the currency has are refused, never rounded.
 */
export function parseAmount(text: string, currency: string): number | null {
  const compact = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(",", ".");
  const match = /^(\d{1,13})(?:\.(\d+))?$/.exec(compact);
  if (!match) return null;
  const digits = minorDigits(currency);
  const fraction = match[2] ?? "";
  if (fraction.length > digits) return null;
  const minor = BigInt(`${match[1]}${fraction.padEnd(digits, "0")}`);
  return minor > BigInt(AMOUNT_MINOR_MAX) ? null : Number(minor);
}

/** The amount as a plain decimal with a dot, for inputs, exports and mails' text parts. */
export function decimalAmount(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  const negative = amountMinor < 0;
  const padded = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const text = digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
  return negative ? `-${text}` : text;
}

/** The amount as the reader writes it: "1 234,50 zł", "€1,234.50". */
export function formatAmount(amountMinor: number, currency: string, locale: string): string {
  // Intl takes decimal strings exactly, without a detour through floats.
  return amountFormat(currency, locale).format(decimalAmount(amountMinor, currency) as `${number}`);
}

const amountFormats = new Map<string, Intl.NumberFormat>();

/** Kept, because making one costs more than a row of a list; there are as many as languages times currencies. */
function amountFormat(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const kept = amountFormats.get(key);
  if (kept) return kept;
  const digits = { minimumFractionDigits: minorDigits(currency), maximumFractionDigits: minorDigits(currency) };
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, ...digits });
  amountFormats.set(key, format);
  return format;
}

/** What the reader's language writes before the fraction of a number. */
export function decimalSign(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(0.5).find((part) => part.type === "decimal")?.value ?? ".";
}
