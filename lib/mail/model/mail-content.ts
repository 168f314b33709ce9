import { z } from "zod";
import { secondFactorChanges } from "@/lib/people/model/events";

/** Everything a template shows, with the secrets filled in and dates already in words. Kept sealed with the message. */
const base = z.object({
  locale: z.enum(["en", "ru", "pl"]),
  /** The selling company. */
  company: z.string(),
  /** Whom the mail greets; empty when no name is known. */
  name: z.string(),
});

/** How somebody without a password comes in: the link, and in the first mail also login and password (promise N7). */
const access = z.object({
  login: z.string(),
  firstPassword: z.string().nullable(),
  url: z.url(),
  until: z.string(),
});

const orderItem = z.object({
  name: z.string(),
  quantity: z.int(),
  codes: z.array(z.string()),
  instructions: z.string(),
});

const orderMail = base.extend({
  number: z.int(),
  items: z.array(orderItem),
  orderUrl: z.url(),
  access: access.nullable(),
});

export const mailContent = z.discriminatedUnion("kind", [
  orderMail.extend({ kind: z.literal("order-delivered") }),
  orderMail.extend({ kind: z.literal("order-resent") }),
  base.extend({
    kind: z.literal("licence-received"),
    item: z.string(),
    codes: z.array(z.string()),
    instructions: z.string(),
    url: z.url(),
    access: access.nullable(),
  }),
  base.extend({ kind: z.literal("reset-password"), url: z.url(), until: z.string() }),
  base.extend({ kind: z.literal("invitation"), invitedBy: z.string(), url: z.url(), until: z.string() }),
  base.extend({ kind: z.literal("password-changed"), at: z.string(), url: z.url() }),
  base.extend({
    kind: z.literal("security-changed"),
    change: z.enum([...secondFactorChanges, "email_requested", "email_changed"]),
    at: z.string(),
    url: z.url(),
  }),
  base.extend({ kind: z.literal("change-email"), url: z.url(), until: z.string() }),
]);

export type MailContent = z.output<typeof mailContent>;
export type ContentOf<K extends MailContent["kind"]> = Extract<MailContent, { kind: K }>;
export type MailAccess = z.output<typeof access>;
export type MailOrderItem = z.output<typeof orderItem>;

/** A message as it leaves, fixed at its first attempt: every retry sends exactly this (promise N2). */
export const fixedMail = z.object({
  from: z.string(),
  to: z.string(),
  replyTo: z.string().nullable(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** What it was rendered from, so that the mailbox can show it with the same template. */
  content: mailContent,
});
export type FixedMail = z.output<typeof fixedMail>;
