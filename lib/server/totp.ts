import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator knows it. */
const SETTINGS = { algorithm: "SHA1", digits: 6, period: 30 } as const;
const ISSUER = "Kontor";
/** 160 bits: the length of the hash (RFC 4226 §4). */
const SECRET_BYTES = 20;
/** Clocks differ: the step before and the step after are taken too (RFC 6238 §5.2). */
const STEPS_AROUND = 1;

/** A new secret in the letters in which authenticators take it. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the picture for an authenticator says. */
export function totpAddress(secret: string, label: string): string {
  return generator(secret, label).toString();
}

/** The time step to which a code belongs; null when it belongs to none of those that count now. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const delta = generator(secret).validate({ token: code, timestamp: now.getTime(), window: STEPS_AROUND });
  return delta === null ? null : generator(secret).counter({ timestamp: now.getTime() }) + delta;
}

function generator(secret: string, label = ""): TOTP {
  return new TOTP({ ...SETTINGS, issuer: ISSUER, label, secret: Secret.fromBase32(secret) });
}
