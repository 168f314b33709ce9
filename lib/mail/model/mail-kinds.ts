import type { SecondFactorChange } from "@/lib/people/model/events";

/** What was changed on a sign-in, as its owner is told. */
export type SecurityChange = SecondFactorChange | "email_requested" | "email_changed";

/**
 * Every kind of mail and the facts its template needs. Facts are ids and plain words: codes, first passwords and links
 * are made at the moment of sending. Fields may be added, never renamed: rows in the outbox hold them.
 */
export type MailProps = {
  /** To the recipient, when his licences were handed over (R-AGG-48); `withPassword` for a person new to us (R-AGG-16). */
  "order-delivered": { orderId: string; withPassword: boolean };
  /** The same information once more, with a link to set a password in place of the password (R-AGG-63, 64). */
  "order-resent": { orderId: string };
  "reset-password": { personId: string };
  invitation: { employeeId: string; personId: string; invitedBy: string };
  /** Tells that the password was changed, to the address of the account (promise A5). */
  "password-changed": { personId: string };
  /** Tells that something else of the sign-in was changed, to the address that was in force before (promise A5). */
  "security-changed": { personId: string; change: SecurityChange };
  /** The link that makes the address it goes to the person's own. */
  "change-email": { personId: string };
  /** Tells a person that a licence was handed over to him. */
  "licence-received": { licenceId: string; withPassword: boolean };
};

export type MailKind = keyof MailProps;
