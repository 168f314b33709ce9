import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import { writeAs } from "@/lib/server/context";
import { hashPassword } from "@/lib/server/password";
import type { ChangeMyPasswordInput } from "./model/set-password";
import { checkOwnPassword } from "./rules/check-own-password";
import { requireGoodPassword } from "./rules/require-good-password";
import { storePassword } from "./rules/store-password";
import { homeOf } from "./rules/workplaces-of";

/**
 * Changes one's own password, which asks for the old one. Every other session ends; this one goes on (promise A1).
 *
 * @throws permission.denied, sign_in.failed, sign_in.wait, sign_in.busy, password.short, password.common
 */
export async function changeMyPassword(actor: PersonActor, input: ChangeMyPasswordInput): Promise<void> {
  requirePermission(actor, "person.password");
  const owner = await checkOwnPassword(actor, input.current, "current");
  await requireGoodPassword(owner, input.password);
  const passwordHash = await hashPassword(input.password);
  const accountId = await homeOf(actor.personId);
  if (!accountId) throw new Error("A person without any account has a session.");
  await writeAs({ kind: "job", accountId, name: "change-password" }, (ctx) =>
    storePassword(ctx, {
      personId: actor.personId,
      passwordHash,
      expectedHash: owner.passwordHash,
      keptSessionId: actor.sessionId,
    }),
  );
}
