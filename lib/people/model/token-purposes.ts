const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a link in a mail may do, and the pass from password to code: one thing each (promise A4). */
export const tokenPurposes = ["reset_password", "set_password", "invitation", "second_factor", "change_email"] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

/** The links that lead to a password. */
export const passwordPurposes = ["reset_password", "set_password", "invitation"] as const satisfies TokenPurpose[];

/** How long a link lives (promises 9). */
export const tokenLifeMs: Record<TokenPurpose, number> = {
  reset_password: 30 * MINUTE_MS,
  set_password: 72 * HOUR_MS,
  invitation: 72 * HOUR_MS,
  second_factor: 5 * MINUTE_MS,
  change_email: 24 * HOUR_MS,
};
