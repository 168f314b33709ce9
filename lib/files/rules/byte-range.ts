/** The bytes that are sent, the first and the last included. */
export type ByteRange = { first: number; last: number; isWhole: boolean };

const RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * What a `Range` header asks for. Several ranges at once, other units and nonsense are answered with the whole, as RFC
 * 9110 allows.
 */
export function byteRange(header: string | null, sizeBytes: number): ByteRange | "unsatisfiable" {
  const whole = { first: 0, last: sizeBytes - 1, isWhole: true };
  const [, from = "", to = ""] = RANGE.exec(header?.trim() ?? "") ?? [];
  if (from === "" && to === "") return whole;
  if (from === "") {
    const count = Math.min(Number(to), sizeBytes);
    return count === 0 ? "unsatisfiable" : { first: sizeBytes - count, last: sizeBytes - 1, isWhole: false };
  }
  const [first, last] = [Number(from), to === "" ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1)];
  if (first >= sizeBytes) return "unsatisfiable";
  return last < first ? whole : { first, last, isWhole: false };
}
