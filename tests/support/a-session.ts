import { sessions } from "@/db/schema/people";
import { newId } from "@/lib/core/id";
import { hashToken, randomToken } from "@/lib/server/cipher";
import type { Transaction } from "@/lib/server/context";

const DAY_MS = 86_400_000;

type Wish = {
  personId: string;
  /** Where an employee works in it; a customer works nowhere. */
  workplaceAccountId: string | null;
  now: Date;
};

/** A session as signing in leaves it: the row here, its token in the cookie. */
export async function aSession(tx: Transaction, { personId, workplaceAccountId, now }: Wish): Promise<string> {
  const token = randomToken();
  await tx.insert(sessions).values({
    id: newId(),
    tokenHash: hashToken(token),
    personId,
    kind: workplaceAccountId ? "staff" : "customer",
    workplaceAccountId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + DAY_MS),
    passwordCheckedAt: now,
  });
  return token;
}
