import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { people, sessions, tokens } from "@/db/schema/people";
import { DomainError } from "@/lib/core/errors";
import type { WriteContext } from "@/lib/server/context";
import { recordEvent } from "@/lib/server/events";
import { passwordChangedMail } from "./password-mails";

type NewPassword = {
  personId: string;
  passwordHash: string;
  /** The hash that was there when the old password was checked; null: whatever is there. */
  expectedHash?: string | null;
  keptSessionId?: string;
};

/**
 * Sets a password in place of the one that is there. All other sessions end, links to set a password and half-made sign-ins
 * die, and the owner of a changed one is told (promises A1, A4, A5).
 *
 * @throws sign_in.failed when the password was changed meanwhile
 */
export async function storePassword(ctx: WriteContext, password: NewPassword): Promise<void> {
  const { personId, passwordHash, expectedHash = null, keptSessionId } = password;
  const [before] = await ctx.tx
    .select({ passwordHash: people.passwordHash })
    .from(people)
    .where(eq(people.id, personId))
    .for("no key update")
    .limit(1);
  if (expectedHash && before?.passwordHash !== expectedHash) throw new DomainError("invalid", "sign_in.failed");

  await ctx.tx.update(people).set({ passwordHash, passwordSetAt: ctx.now }).where(eq(people.id, personId));
  const others = keptSessionId ? ne(sessions.id, keptSessionId) : undefined;
  await ctx.tx
    .update(sessions)
    .set({ endedAt: ctx.now })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt), others));
  await ctx.tx
    .update(tokens)
    .set({ replacedAt: ctx.now })
    .where(
      and(
        eq(tokens.personId, personId),
        inArray(tokens.purpose, ["reset_password", "set_password", "second_factor"]),
        isNull(tokens.usedAt),
        isNull(tokens.replacedAt),
      ),
    );
  const mails = before?.passwordHash ? [await passwordChangedMail(ctx, personId)] : [];
  await recordEvent(ctx, "person.password_changed", { id: personId }, { first: !before?.passwordHash }, mails);
}
