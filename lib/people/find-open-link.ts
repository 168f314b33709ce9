import type { GuestActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { type ReadContext, readAs } from "@/lib/server/context";
import { linkToken } from "./model/set-password";
import { passwordPurposes, type TokenPurpose } from "./model/token-purposes";
import { findLink } from "./rules/find-link";
import { passwordLengthMin } from "./rules/require-good-password";

export type OpenLink = { purpose: TokenPurpose; email: string; hasPassword: boolean; lengthMin: number };

/** What the page of a link needs to know; null when the link does not work. Looking uses nothing up (promise A4). */
export async function findOpenLink(actor: GuestActor, token: unknown): Promise<OpenLink | null> {
  requirePermission(actor, "person.reset_password");
  const parsed = linkToken.safeParse(token);
  if (!parsed.success) return null;
  const link = await readAs(actor, (ctx) => linkOrNull(ctx, parsed.data));
  if (!link) return null;
  const { purpose, email, passwordHash, personId } = link;
  return { purpose, email, hasPassword: passwordHash !== null, lengthMin: await passwordLengthMin(personId) };
}

async function linkOrNull(ctx: ReadContext<GuestActor>, token: string) {
  try {
    return await findLink(ctx, token, passwordPurposes);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
