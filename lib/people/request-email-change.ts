import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { invalidField } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { normalizeEmail } from "@/lib/core/text";
import { recordEvent } from "@/lib/server/events";
import { type Limit, takeAttempt } from "@/lib/server/limits";
import type { MailDraft } from "@/lib/server/outbox";
import type { RequestEmailChangeInput } from "./model/change-email";
import { mailRecipient } from "./rules/mail-recipient";
import { changeOwnSecret } from "./rules/own-account";
import { securityMail } from "./rules/security-mail";

const HOUR_MS = 3_600_000;
const PER_PERSON: Limit = { kind: "change_email.person", max: 3, windowMs: HOUR_MS };
/** As long as the link lives (promises 9). */
const LINK_USEFUL_FOR_MS = 24 * HOUR_MS;

/**
 * Sends a link to a new address; it becomes the person's own when the link is used. The address in force is told at
 * once. Nobody learns here whether the new one belongs to somebody: then no link is sent, and the answer is the same
 * (promises A2, A5).
 *
 * @throws permission.denied, password.again, email.same, limit.reached
 */
export async function requestEmailChange(actor: PersonActor, input: RequestEmailChangeInput): Promise<void> {
  requirePermission(actor, "person.password");
  const emailKey = normalizeEmail(input.email);
  await changeOwnSecret(actor, async (ctx, person) => {
    if (emailKey === person.emailKey) throw invalidField("email", "email.same");
    await takeAttempt(ctx, PER_PERSON, person.id);
    const { to, locale } = await mailRecipient(ctx, person.id);
    const link: MailDraft = {
      kind: "change-email",
      to: { email: input.email, name: to.name },
      locale,
      props: { personId: person.id },
      usefulForMs: LINK_USEFUL_FOR_MS,
    };
    const [taken] = await ctx.db.select({ id: people.id }).from(people).where(eq(people.emailKey, emailKey)).limit(1);
    const notice = await securityMail(ctx, person.id, "email_requested");
    await recordEvent(ctx, "person.email_requested", { id: person.id }, {}, taken ? [notice] : [link, notice]);
  });
}
