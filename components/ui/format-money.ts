/** How many digits of the smallest unit a currency has by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount in its smallest units as the decimal text "1234.50", without floating point on the way. */
export function decimalText(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  const sign = amountMinor < 0 ? "-" : "";
  const units = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const whole = units.slice(0, units.length - digits);
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${units.slice(-digits)}`;
}

/** An amount as the reader's language writes it. */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  // decimalText writes nothing but a decimal number, which `format` takes exactly, digit by digit.
  return format.format(decimalText(amountMinor, currency) as `${number}`);
}
