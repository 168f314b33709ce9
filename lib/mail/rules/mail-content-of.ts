import { eq } from "drizzle-orm";
import type { outbox } from "@/db/schema/outbox";
import { people } from "@/db/schema/people";
import { normalizeEmail } from "@/lib/core/text";
import type { MailContent } from "@/lib/mail/model/mail-content";
import type { MailKind, MailProps } from "@/lib/mail/model/mail-kinds";
import { plainName } from "@/lib/mail/model/mail-words";
import { licenceFacts } from "@/lib/mail/sql/licence-facts";
import { type MailPerson, orderFacts, orderItems } from "@/lib/mail/sql/order-facts";
import { issueToken } from "@/lib/people/rules/issue-token";
import type { WriteContext } from "@/lib/server/context";
import { mailAccess } from "./mail-access";
import {
  changeEmailUrl,
  invitationUrl,
  inWords,
  licencesUrl,
  orderUrl,
  type Reader,
  resetUrl,
  setPasswordUrl,
} from "./mail-links";

export type Message = Pick<
  typeof outbox.$inferSelect,
  "kind" | "props" | "recipientEmail" | "recipientName" | "createdAt"
>;
type Base = { locale: MailContent["locale"]; company: string; name: string };
type Maker<K extends MailKind> = (
  ctx: WriteContext,
  props: MailProps[K],
  base: Base,
  reader: Reader,
  message: Message,
) => Promise<MailContent>;

/** A message whose subject is gone or was never there: it is tried a few times and then shown as failed. */
export class UnwritableMail extends Error {}

const makers: { [K in MailKind]: Maker<K> } = {
  "order-delivered": async (ctx, props, base, reader, message) => {
    const { recipient, ...facts } = await orderContent(ctx, props.orderId);
    const access = props.withPassword ? await mailAccess(ctx, reader, ownerOf(message, recipient), true) : null;
    return { ...base, kind: "order-delivered", ...facts, access };
  },
  "order-resent": async (ctx, props, base, reader, message) => {
    const { recipient, ...facts } = await orderContent(ctx, props.orderId);
    const access = await mailAccess(ctx, reader, ownerOf(message, recipient), false);
    return { ...base, kind: "order-resent", ...facts, access };
  },
  "licence-received": async (ctx, props, base, reader, message) => {
    const facts = await licenceFacts(ctx, props.licenceId);
    if (!facts) throw new UnwritableMail();
    const { item, instructions, codes } = facts;
    // Passed on before this mail was written: it tells what happened, and nothing of the next holder (promise L3).
    const holder = ownerOf(message, facts.holder);
    const access = props.withPassword ? await mailAccess(ctx, reader, holder, true) : null;
    return {
      ...base,
      kind: "licence-received",
      item,
      instructions,
      codes: holder ? codes : [],
      access,
      url: licencesUrl(),
    };
  },
  "reset-password": async (ctx, { personId }, base, reader, message) => {
    if (!(await isAddressOf(ctx, personId, message.recipientEmail))) throw new UnwritableMail();
    const { token, expiresAt } = await issueToken(ctx, { purpose: "reset_password", personId });
    return { ...base, kind: "reset-password", url: setPasswordUrl(token), until: inWords(expiresAt, reader) };
  },
  invitation: async (ctx, { personId, invitedBy }, base, reader) => {
    const { token, expiresAt } = await issueToken(ctx, { purpose: "invitation", personId });
    const until = inWords(expiresAt, reader);
    return { ...base, kind: "invitation", invitedBy: plainName(invitedBy), url: invitationUrl(token), until };
  },
  "change-email": async (ctx, { personId }, base, reader, message) => {
    const detail = message.recipientEmail;
    const { token, expiresAt } = await issueToken(ctx, { purpose: "change_email", personId, detail });
    return { ...base, kind: "change-email", url: changeEmailUrl(token), until: inWords(expiresAt, reader) };
  },
  "security-changed": async (_ctx, { change }, base, reader, message) => ({
    ...base,
    kind: "security-changed",
    change,
    at: inWords(message.createdAt, reader),
    url: resetUrl(),
  }),
  "password-changed": async (_ctx, _props, base, reader, message) => ({
    ...base,
    kind: "password-changed",
    at: inWords(message.createdAt, reader),
    url: resetUrl(),
  }),
};

/**
 * What a message says, with codes, first password and links filled in. Links are made here and now, so their older
 * siblings die with this call: it runs once per message, in the transaction that seals the result (design 7).
 */
export function mailContentOf(
  ctx: WriteContext,
  message: Message,
  company: string,
  reader: Reader,
): Promise<MailContent> {
  const base = { locale: reader.locale, company: plainName(company), name: plainName(message.recipientName) };
  // Kind and props were written together by `enqueueMails`, where the type ties one to the other.
  const make = makers[message.kind as MailKind] as Maker<MailKind> | undefined;
  if (!make) throw new UnwritableMail();
  return make(ctx, message.props as MailProps[MailKind], base, reader, message);
}

async function orderContent(ctx: WriteContext, orderId: string) {
  const facts = await orderFacts(ctx, orderId);
  if (!facts) throw new UnwritableMail();
  return {
    number: facts.number,
    items: await orderItems(ctx, orderId),
    orderUrl: orderUrl(ctx.actor.accountId, orderId),
    recipient: facts.recipient,
  };
}

/** Whether a link to a password still goes to the person: he may have another address by now (promise A4). */
async function isAddressOf(ctx: WriteContext, personId: string, email: string): Promise<boolean> {
  const [person] = await ctx.db
    .select({ emailKey: people.emailKey })
    .from(people)
    .where(eq(people.id, personId))
    .limit(1);
  return person?.emailKey === normalizeEmail(email);
}

/** The person, if it is he who gets the message: nobody else is sent his code or his way in (promises A4, L3). */
function ownerOf(message: Message, person: MailPerson | null): MailPerson | null {
  return person && normalizeEmail(person.login) === normalizeEmail(message.recipientEmail) ? person : null;
}
