/** What went wrong, as the doors tell it: each kind has one HTTP status. */
export type ErrorKind =
  | "unreadable"
  | "invalid"
  | "unauthenticated"
  | "denied"
  | "not_found"
  | "method"
  | "conflict"
  | "outdated"
  | "too_large"
  | "media_type"
  | "unversioned"
  | "limited"
  | "unavailable";

export const httpStatusOf: Record<ErrorKind, number> = {
  unreadable: 400,
  invalid: 422,
  unauthenticated: 401,
  denied: 403,
  not_found: 404,
  method: 405,
  conflict: 409,
  outdated: 412,
  too_large: 413,
  media_type: 415,
  unversioned: 428,
  limited: 429,
  unavailable: 503,
};

export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>;

/** One refused field: where it stands in the input and the code of the message shown there. */
export type FieldError = { path: string; code: string; params?: ErrorParams };

/**
 * A refusal that the caller can understand and act on. The text is made at the edge from `code` and `params`,
 * in the reader's language (namespace `errors`). Anything else that is thrown is a bug.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(code);
  }
}

/** Input that a schema could not refuse: names the field at which the message belongs. */
export function invalidField(path: string, code: string, params: ErrorParams = {}): DomainError {
  return new DomainError("invalid", code, params, [{ path, code, params }]);
}
