const DIGITS = /^\d{1,15}$/;

/** How much is coming, where the caller says so; what is no number says nothing. */
export function declaredBytes(headers: Headers): number | null {
  const length = headers.get("content-length") ?? "";
  return DIGITS.test(length) ? Number(length) : null;
}
