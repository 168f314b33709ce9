/** The kinds by which the audit is narrowed, in the order of the screen. */
export const auditKinds = [
  "access",
  "rights",
  "keys",
  "codes",
  "files",
  "clients",
  "orders",
  "money",
  "settings",
  "other",
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** By the name of the event; the first that fits. What no rule knows is still shown, as `other`. */
const rules: readonly (readonly [AuditKind, RegExp])[] = [
  ["access", /^(employee|person|client)\.(sign|session|second_factor|password|reset|recovery|email)/],
  ["access", /^person\./],
  ["rights", /^employee\./],
  ["keys", /^key\./],
  ["codes", /^(item\.codes_|order\.codes_viewed)/],
  ["files", /^(file\.|order\.file)/],
  ["money", /^(payment|invoice|transfer|receipt|refund|balance)\.|^client\.requisites_/],
  ["clients", /^client\./],
  ["orders", /^order\./],
  ["settings", /^(account|group)\./],
];

/** To which kind an event of the audit belongs. */
export function auditKindOf(type: string): AuditKind {
  return rules.find(([, pattern]) => pattern.test(type))?.[0] ?? "other";
}
