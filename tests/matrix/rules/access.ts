import { newId } from "@/lib/core/id";
import { type ActionRule, CUSTOMERS, EVERYONE, type PageRule, SIGNED_IN } from "@/tests/matrix/rule";

const NO_LINK = "x".repeat(43);
const anyone = { by: "anyone", may: EVERYONE } as const;
const person = { by: "person", may: SIGNED_IN } as const;

/** Doors before and around signing in. They are about the caller himself, so there is no strange object to ask for. */
export const actions: readonly ActionRule[] = [
  {
    door: "app/(auth)/login/actions.ts#signInAction",
    ...anyone,
    args: () => [{ email: `nobody.${newId()}@mail.example`, password: "not the password at all", from: "" }],
    passes: ["sign_in.failed"],
  },
  {
    door: "app/(auth)/reset/actions.ts#requestPasswordResetAction",
    ...anyone,
    args: () => [{ email: "nobody@mail.example" }],
    passes: ["limit.reached"],
  },
  {
    door: "app/(auth)/set-password/actions.ts#setPasswordAction",
    ...anyone,
    args: () => [{ token: NO_LINK, password: "seven quiet herons over Gdynia" }],
    passes: ["token.invalid"],
  },
  {
    door: "app/(auth)/invitation/actions.ts#acceptInvitationAction",
    ...anyone,
    args: () => [{ token: NO_LINK, password: "seven quiet herons over Gdynia" }],
    passes: ["token.invalid"],
  },
  {
    door: "app/(auth)/login/actions.ts#signInWithCodeAction",
    ...anyone,
    args: () => [{ code: "000000", from: "" }],
    passes: ["input.invalid", "sign_in.step_over"],
  },
  {
    door: "app/(auth)/change-email/actions.ts#changeEmailAction",
    ...anyone,
    args: () => [{ token: NO_LINK }],
    passes: ["token.invalid"],
  },
  {
    door: "app/profile/actions.ts#requestEmailChangeAction",
    ...person,
    args: () => [{ email: `new.${newId()}@mail.example` }],
  },
  { door: "app/profile/actions.ts#endAllSessionsAction", ...person, args: () => [], endsSessions: true },
  { door: "app/profile/actions.ts#offerSecondFactorAction", ...person, args: () => [{}] },
  {
    door: "app/profile/actions.ts#turnOnSecondFactorAction",
    ...person,
    args: () => [{ code: "000000" }],
    passes: ["second_factor.not_offered", "sign_in.wrong_code"],
  },
  {
    door: "app/profile/actions.ts#renewRecoveryCodesAction",
    ...person,
    args: () => [{}],
    passes: ["second_factor.not_on"],
  },
  {
    door: "app/profile/actions.ts#turnOffSecondFactorAction",
    ...person,
    args: () => [{ password: "not the password at all" }],
    passes: ["session.ended"],
  },
  { door: "app/preferences/actions.ts#setLocaleAction", ...anyone, args: () => ["pl"] },
  { door: "app/preferences/actions.ts#setThemeAction", ...anyone, args: () => ["dark"] },
  { door: "app/session/actions.ts#signOutAction", ...person, by: "anyone", may: EVERYONE, args: () => [] },
  {
    door: "app/session/actions.ts#checkPasswordAgainAction",
    ...person,
    args: () => [{ password: "not the password at all" }],
    // Nobody of the cast has a password, which is the only thing that is in the way.
    passes: ["session.ended"],
  },
  {
    // Leads to the choice of workplaces when the place is not the caller's, so every answer is a way to somewhere.
    door: "app/session/actions.ts#switchWorkplaceAction",
    by: "anyone",
    may: EVERYONE,
    args: () => ["cabinet"],
  },
  {
    door: "app/profile/actions.ts#changeMyPasswordAction",
    ...person,
    args: () => [{ current: "not the password at all", password: "seven quiet herons over Gdynia" }],
    // Nobody of the cast has a password, which is the only thing that is in the way.
    passes: ["session.ended"],
  },
  {
    door: "app/profile/actions.ts#endSessionAction",
    ...person,
    args: ({ sessionId }) => [{ sessionId }],
    passes: ["session.not_found"],
  },
  { door: "app/profile/actions.ts#endOtherSessionsAction", ...person, args: () => [], endsSessions: true },
];

export const pages: readonly PageRule[] = [
  {
    door: "/",
    by: "person",
    may: SIGNED_IN,
    address: () => "/",
    leadsTo: "/orders",
    // Whoever works nowhere at the moment starts in his cabinet.
    but: Object.fromEntries([...CUSTOMERS, "disabled"].map((name) => [name, "307 /account/orders"])),
  },
  // Whoever is signed in is led on.
  {
    door: "/(auth)/login",
    by: "anyone",
    may: EVERYONE,
    address: () => "/login",
    but: Object.fromEntries(SIGNED_IN.map((name) => [name, "307 /"])),
  },
  { door: "/(auth)/reset", ...anyone, address: () => "/reset" },
  { door: "/(auth)/set-password", ...anyone, address: () => `/set-password?token=${NO_LINK}` },
  { door: "/(auth)/invitation", ...anyone, address: () => `/invitation?token=${NO_LINK}` },
  { door: "/(auth)/change-email", ...anyone, address: () => `/change-email?token=${NO_LINK}` },
  // Only between the two steps of signing in, and only for who is held back: everybody else is led on.
  { door: "/(auth)/login/code", ...anyone, address: () => "/login/code", leadsTo: "/login" },
  { door: "/(auth)/second-factor", by: "person", may: SIGNED_IN, address: () => "/second-factor", leadsTo: "/" },
  { door: "/(auth)/workplace", by: "person", may: SIGNED_IN, address: () => "/workplace" },
];
