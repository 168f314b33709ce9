import type { ReadContext } from "@/lib/server/context";
import type { MailDraft } from "@/lib/server/outbox";
import { mailRecipient } from "./mail-recipient";

/** A reset link is worth nothing after its own life, so neither is its mail (promise N5). */
const RESET_USEFUL_FOR_MS = 30 * 60_000;

/** The link to set a new password, to the address of the person. */
export async function resetPasswordMail(ctx: ReadContext, personId: string): Promise<MailDraft> {
  const recipient = await mailRecipient(ctx, personId);
  return { kind: "reset-password", ...recipient, props: { personId }, usefulForMs: RESET_USEFUL_FOR_MS };
}

/** Tells the owner that his password was changed, so that he notices when it was not he (promise A5). */
export async function passwordChangedMail(ctx: ReadContext, personId: string): Promise<MailDraft> {
  return { kind: "password-changed", ...(await mailRecipient(ctx, personId)), props: { personId } };
}
