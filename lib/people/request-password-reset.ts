import { and, eq, isNull } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { GuestActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import { normalizeEmail } from "@/lib/core/text";
import { readAs, writeAs } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { type Limit, takeAttempt } from "@/lib/server/limits";
import type { RequestPasswordResetInput } from "./model/set-password";
import { resetPasswordMail } from "./rules/password-mails";
import { homeOf } from "./rules/workplaces-of";

const HOUR_MS = 3_600_000;
const BY_ADDRESS: Limit = { kind: "reset.address", max: 3, windowMs: HOUR_MS };
const BY_SOURCE: Limit = { kind: "reset.source", max: 10, windowMs: HOUR_MS };
/** Every answer takes as long as writing a mail does at least, so that the time tells nothing (promise A2). */
const ANSWER_AFTER_MS = 350;

/**
 * Sends a link to set a new password to whoever has this address. The answer, its time and its limits are the same when
 * nobody has it (promise A2).
 *
 * @throws permission.denied, limit.reached
 */
export async function requestPasswordReset(actor: GuestActor, input: RequestPasswordResetInput): Promise<void> {
  requirePermission(actor, "person.reset_password");
  const emailKey = normalizeEmail(input.email);
  await writeAs(actor, async (ctx) => {
    if (actor.source) await takeAttempt(ctx, BY_SOURCE, actor.source);
    await takeAttempt(ctx, BY_ADDRESS, emailKey);
  });
  await Promise.all([sendLink(actor, emailKey), pause(ANSWER_AFTER_MS)]);
}

async function sendLink(actor: GuestActor, emailKey: string): Promise<void> {
  const personId = await readAs(actor, async (ctx) => {
    const [row] = await ctx.db
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.emailKey, emailKey), isNull(people.disabledAt)))
      .limit(1);
    return row?.id;
  });
  const accountId = personId && (await homeOf(personId));
  if (!personId || !accountId) return;
  await writeAs({ kind: "job", accountId, name: "password-reset" }, async (ctx) => {
    const mail = await resetPasswordMail(ctx, personId);
    await recordEvent(ctx, "person.reset_requested", { id: personId }, {}, [mail]);
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
