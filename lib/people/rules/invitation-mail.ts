import type { WriteContext } from "@/lib/server/context";
import { type Limit, takeAttempt } from "@/lib/server/limits";
import type { MailDraft } from "@/lib/server/outbox";
import { mailRecipient } from "./mail-recipient";

/** Promises 9: invitations per inviter. */
const PER_INVITER: Limit = { kind: "invitation.inviter", max: 20, windowMs: 24 * 3_600_000 };

/** The mail of an invitation, counted to whoever invites; its link is made when it is sent. @throws limit.reached */
export async function invitationMail(ctx: WriteContext, employeeId: string, personId: string): Promise<MailDraft> {
  const inviter = ctx.actor.kind === "employee" ? ctx.actor.employeeId : ctx.actor.kind;
  await takeAttempt(ctx, PER_INVITER, `${ctx.actor.accountId} ${inviter}`);
  const invitedBy = ctx.actor.kind === "employee" ? ctx.actor.name : "";
  return {
    kind: "invitation",
    ...(await mailRecipient(ctx, personId)),
    props: { employeeId, personId, invitedBy },
  };
}
