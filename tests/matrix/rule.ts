import type { Place } from "./place";

/**
 * Who calls. The first eleven are the kinds of promises 11; the others stand where rights could leak: at another company,
 * in a company that receives orders of ours, with a membership of the staff that has ended, as a client whom the company
 * blocked, as a person who was disabled with a session open, or with a lesser key.
 */
export const callerNames = [
  "administrator",
  "operator",
  "contractor",
  "accountant",
  "person",
  "orgAdministrator",
  "orgSupervisor",
  "orgManager",
  "orgGuest",
  "apiKey",
  "nobody",
  "elsewhere",
  "partner",
  "disabled",
  "blockedClient",
  "disabledPerson",
  "ownKey",
  "weakKey",
] as const;
export type CallerName = (typeof callerNames)[number];

export const STAFF = ["administrator", "operator", "contractor", "accountant"] as const satisfies CallerName[];
export const CUSTOMERS = [
  "person",
  "orgAdministrator",
  "orgSupervisor",
  "orgManager",
  "orgGuest",
  "blockedClient",
] as const satisfies CallerName[];
/** Who has a session of any kind. */
export const SIGNED_IN = [...STAFF, ...CUSTOMERS, "elsewhere", "partner", "disabled"] as const satisfies CallerName[];
export const EVERYONE = [...SIGNED_IN, "nobody", "disabledPerson", "apiKey"] as const satisfies CallerName[];

/** What an answer must be: `ok`, the code of a refusal, or, of pages, a status with where it leads. */
export type Outcome = string;

type Common = {
  /** Those who come through with an object of their own. Everybody else is refused, and nothing is written. */
  may: readonly CallerName[];
  /** Single callers whose answer to an object of their own follows from no rule here; with the reason beside it. */
  but?: Partial<Record<CallerName, Outcome>>;
};

/** A server action. */
export type ActionRule = Common & {
  door: string;
  /** Whose session it wants: staff at their workplace, a customer in his cabinet, any signed-in person, or nobody's. */
  by: "employee" | "customer" | "person" | "anyone";
  /** Its arguments about the objects of a place. */
  args: (place: Place) => unknown[];
  /** The answer about what is out of scope or does not exist; left out when it is about no object. */
  absent?: Outcome;
  /** Out of sight is decided before functions: of another's order nothing is refused but its existence (R-UNI-25). */
  scoped?: boolean;
  /** Ids inside the arguments, each checked for itself (promise R3): an own object together with a strange one. */
  inner?: readonly { what: string; args: (own: Place, other: Place) => unknown[]; answer: Outcome }[];
  /** It gives a plain list, which is empty for whoever is refused. */
  givesList?: boolean;
  /** Refusals that are not about rights and still count as coming through. */
  passes?: readonly Outcome[];
  /** It ends other sessions of the caller than the one he comes with. */
  endsSessions?: boolean;
};

/** A page. */
export type PageRule = Common & {
  door: string;
  by: "employee" | "customer" | "person" | "anyone";
  address: (place: Place) => string;
  /** It is about one object: a strange and a missing one answer 404. */
  isAboutOne?: boolean;
  scoped?: boolean;
  /** Where it leads instead of showing something. */
  leadsTo?: string;
};

/** A route handler outside the operations of the API. */
export type RouteRule = {
  door: string;
  /** What each caller is answered; `everyone` stands for those who are not named. */
  answers: Partial<Record<CallerName, number>> & { everyone: number };
  address: (place: Place, caller: CallerName) => string;
  /** Statuses after which something has happened; all others must leave no trace. */
  comesThrough?: readonly number[];
  /** For handlers about one object: what the strange and the missing one are answered. */
  absent?: number;
  body?: string;
  headers?: Record<string, string>;
};

/** An operation of the HTTP API. */
export type OperationRule = {
  door: string;
  may: readonly ("apiKey" | "ownKey" | "weakKey")[];
  path: (place: Place) => string;
  body?: (place: Place) => unknown;
  /** For what is sent as it is, not as JSON. */
  bytes?: string;
  absent?: Outcome;
  scoped?: boolean;
  passes?: readonly Outcome[];
  inner?: readonly { what: string; body: (own: Place, other: Place) => unknown; answer: Outcome }[];
};

/** A text that is sent as a file. */
export function aFile(text: string): FormData {
  const form = new FormData();
  form.set("text", text);
  return form;
}
