import { hash, verify } from "@node-rs/argon2";
import { DomainError } from "@/lib/core/errors";

/** OWASP Password Storage: argon2id, 19 MiB, 2 passes, 1 lane (promises 9). */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashing takes memory: more at once are refused, with a word when to come back. */
const AT_ONCE_MAX = 4;
const RETRY_AFTER_S = 1;

let running = 0;
let hashOfNothing: Promise<string> | undefined;

async function limited<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE_MAX) throw new DomainError("limited", "sign_in.busy", { retryAfterS: RETRY_AFTER_S });
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
  }
}

/** Hash of a password for storage. Takes about 30 ms: never inside a transaction. @throws sign_in.busy */
export function hashPassword(password: string): Promise<string> {
  return limited(() => hash(password.normalize("NFKC"), ARGON2ID));
}

/**
 * Whether the password belongs to the hash. Without a hash (an unknown address) it costs the same and answers no
 * (promise A2). @throws sign_in.busy
 */
export function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  return limited(async () => {
    hashOfNothing ??= hash("no account has this password", ARGON2ID);
    const matches = await verify(stored ?? (await hashOfNothing), password.normalize("NFKC"));
    return stored !== null && matches;
  });
}
