import type { GuestActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { readAs } from "@/lib/server/context";
import { linkToken } from "./model/set-password";
import { findEmailChange } from "./rules/find-email-change";

/** The address that a link would bring into force; null when the link does not work. Looking uses nothing up (A4). */
export async function findOpenEmailChange(actor: GuestActor, token: unknown): Promise<{ email: string } | null> {
  requirePermission(actor, "person.reset_password");
  const parsed = linkToken.safeParse(token);
  if (!parsed.success) return null;
  try {
    const { email } = await readAs(actor, (ctx) => findEmailChange(ctx, parsed.data));
    return { email };
  } catch (error) {
    if (error instanceof DomainError && error.code === "token.invalid") return null;
    throw error;
  }
}
