const DAY_MS = 86_400_000;
/** Promise M4: a key is known for 30 days. */
const ANSWERS_LIVE_DAYS = 30;
/** Ended sessions and links stay a while, for those who ask what happened; nothing can be done with them. */
const ENDED_LIVE_DAYS = 30;
/** No window of a limit is longer than a day, no pause longer than that. */
const LIMITS_LIVE_DAYS = 2;
/** How long a person sees his sign-ins; the companies' audit keeps them for good. The database lets nothing younger go. */
const SIGN_INS_LIVE_DAYS = 366;

const before = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

export const answersEndBefore = (now: Date) => before(now, ANSWERS_LIVE_DAYS);
export const endedEndBefore = (now: Date) => before(now, ENDED_LIVE_DAYS);
export const limitsEndBefore = (now: Date) => before(now, LIMITS_LIVE_DAYS);
export const signInsEndBefore = (now: Date) => before(now, SIGN_INS_LIVE_DAYS);
