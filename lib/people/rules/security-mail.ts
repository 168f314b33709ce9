import type { SecurityChange } from "@/lib/mail/model/mail-kinds";
import type { ReadContext } from "@/lib/server/context";
import type { MailDraft } from "@/lib/server/outbox";
import { mailRecipient } from "./mail-recipient";

/** Tells the owner of an account what was changed on his sign-in, so that he notices when it was not he (promise A5). */
export async function securityMail(ctx: ReadContext, personId: string, change: SecurityChange): Promise<MailDraft> {
  return { kind: "security-changed", ...(await mailRecipient(ctx, personId)), props: { personId, change } };
}
