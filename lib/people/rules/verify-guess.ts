import type { GuestActor } from "@/lib/core/actor";
import { writeAs } from "@/lib/server/context";
import { verifyPassword } from "@/lib/server/password";
import { type Guess, returnGuess } from "./guess-guard";

const NOBODY: GuestActor = { kind: "guest", source: "", accountId: null };

/** Whether a reserved guess is right. When the machine was too busy to look, the guess is not held against anybody. */
export async function verifyGuess(guess: Guess, passwordHash: string | null, password: string): Promise<boolean> {
  try {
    return await verifyPassword(passwordHash, password);
  } catch (error) {
    await writeAs(NOBODY, (ctx) => returnGuess(ctx, guess));
    throw error;
  }
}
