import { and, eq, inArray, isNull } from "drizzle-orm";
import { people, tokens } from "@/db/schema/people";
import type { GuestActor, JobActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { normalizeEmail } from "@/lib/core/text";
import { brokenConstraint, readAs, type WriteContext, writeAs } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import type { ChangeEmailInput } from "./model/change-email";
import { type EmailChange, findEmailChange } from "./rules/find-email-change";
import { spendLink } from "./rules/find-link";
import { followElsewhere, followEmail } from "./rules/follow-email";
import { securityMail } from "./rules/security-mail";

const TAKEN = "people_email_key_unique";

/**
 * Brings a new address into force by the link that was sent to it. The old one is told, and links that went there die
 * (promises A4, A5). What companies know of the person follows: the first with the change itself, the others right after, or by `finishEmailChanges` if that was cut off.
 *
 * @throws permission.denied, token.invalid, also when somebody else has the address by now
 */
export async function changeEmail(actor: GuestActor, input: ChangeEmailInput): Promise<void> {
  requirePermission(actor, "person.reset_password");
  const change = await readAs(actor, (ctx) => findEmailChange(ctx, input.token));
  const { personId, email, accountId } = change;
  const job: JobActor = { kind: "job", accountId, name: "own-account", source: actor.source };
  await writeAs(job, (ctx) => bringIntoForce(ctx, change)).catch(refuseTaken);
  await followElsewhere({ personId, email, source: actor.source, except: accountId });
}

async function bringIntoForce(ctx: WriteContext, { tokenId, personId, email }: EmailChange): Promise<void> {
  await spendLink(ctx, tokenId);
  const [person] = await ctx.tx
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId))
    .for("no key update")
    .limit(1);
  const before = person?.email ?? "";
  // Written before the change, so that it goes to the address that was in force.
  const notice = await securityMail(ctx, personId, "email_changed");
  await ctx.tx
    .update(people)
    .set({ email, emailKey: normalizeEmail(email) })
    .where(eq(people.id, personId));
  await ctx.tx
    .update(tokens)
    .set({ replacedAt: ctx.now })
    .where(
      and(
        eq(tokens.personId, personId),
        inArray(tokens.purpose, ["reset_password", "set_password"]),
        isNull(tokens.usedAt),
        isNull(tokens.replacedAt),
      ),
    );
  await followEmail(ctx, personId, email);
  const changes = { before: { email: before }, after: { email } };
  await recordEvent(ctx, "person.email_changed", { id: personId }, changes, [notice]);
}

function refuseTaken(error: unknown): never {
  throw brokenConstraint(error) === TAKEN ? new DomainError("conflict", "token.invalid") : error;
}
