import { sessions } from "@/db/schema/people";
import type { Actor, GlobalActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { hashToken, randomToken } from "@/lib/server/cipher";
import type { WriteContext } from "@/lib/server/context";

const HOUR_MS = 3_600_000;
/** Promises 9. The idle time is looked at with each request. */
const TOTAL_LIFE_MS = { staff: 12 * HOUR_MS, customer: 7 * 24 * HOUR_MS } as const;
const USER_AGENT_LENGTH_MAX = 300;

export type Device = { source: string; userAgent: string };
type NewSession = Device & {
  personId: string;
  kind: "staff" | "customer";
  workplaceAccountId: string | null;
  /** Whether a code of the second factor was given with the password. */
  withCode?: boolean;
};

/** Begins a session whose password was typed just now. The token goes into the cookie and is kept nowhere else. */
export async function openSession(
  ctx: WriteContext<Actor | GlobalActor>,
  { withCode = false, ...session }: NewSession,
): Promise<{ sessionId: string; token: string }> {
  const token = randomToken();
  const sessionId = newId();
  await ctx.tx.insert(sessions).values({
    ...session,
    id: sessionId,
    tokenHash: hashToken(token),
    userAgent: shortUserAgent(session),
    createdAt: ctx.now,
    lastSeenAt: ctx.now,
    passwordCheckedAt: ctx.now,
    secondFactorAt: withCode ? ctx.now : null,
    expiresAt: new Date(ctx.now.getTime() + TOTAL_LIFE_MS[session.kind]),
  });
  return { sessionId, token };
}

/** What a browser calls itself, as far as it is kept. */
export function shortUserAgent({ userAgent }: Device): string {
  return userAgent.slice(0, USER_AGENT_LENGTH_MAX);
}
