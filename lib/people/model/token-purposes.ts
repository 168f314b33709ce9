const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a link in a mail may do: one thing each (promise A4). */
export const tokenPurposes = ["reset_password", "set_password", "invitation"] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

/** How long a link lives (promises 9). */
export const tokenLifeMs: Record<TokenPurpose, number> = {
  reset_password: 30 * MINUTE_MS,
  set_password: 72 * HOUR_MS,
  invitation: 72 * HOUR_MS,
};
