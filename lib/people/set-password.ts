import type { GuestActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { readAs, writeAs } from "@/lib/server/context";
import { hashPassword } from "@/lib/server/password";
import type { SetPasswordInput } from "./model/set-password";
import { passwordPurposes } from "./model/token-purposes";
import { findLink, type Link, spendLink } from "./rules/find-link";
import { joinAccount } from "./rules/join-account";
import { requireGoodPassword } from "./rules/require-good-password";
import { storePassword } from "./rules/store-password";

/**
 * Sets a password by a link from a mail: after a reset, for the first time, or with an invitation, which is accepted by
 * it. The link works once, and only here; every session of the person ends (promises A1, A4).
 *
 * @throws permission.denied, token.invalid, password.short, password.common, sign_in.busy
 */
export async function setPassword(actor: GuestActor, input: SetPasswordInput): Promise<{ email: string }> {
  requirePermission(actor, "person.reset_password");
  const link = await readAs(actor, (ctx) => findLink(ctx, input.token, passwordPurposes));
  refuseForeignInvitation(link);
  await requireGoodPassword(link, input.password);
  const passwordHash = await hashPassword(input.password);

  await writeAs({ kind: "job", accountId: link.accountId, name: "set-password" }, async (ctx) => {
    await spendLink(ctx, link.id);
    await storePassword(ctx, { personId: link.personId, passwordHash });
    if (link.purpose === "invitation") await joinAccount(ctx, link.personId);
  });
  return { email: link.email };
}

/** Whoever has a password accepts an invitation with it: an invitation of one company must not change it. */
function refuseForeignInvitation(link: Link): void {
  if (link.purpose === "invitation" && link.passwordHash) throw new DomainError("conflict", "token.invalid");
}
