import { newId } from "@/lib/core/id";
import type { ActionRule, PageRule } from "@/tests/matrix/rule";

const FILE = "app/(staff)/settings/actions.ts";
const BOSS = ["administrator"] as const;
const elsewhere = ["elsewhere", "partner"] as const;

function action(name: string, args: ActionRule["args"], rest: Partial<ActionRule> = {}): ActionRule {
  return { door: `${FILE}#${name}`, by: "employee", may: BOSS, args, ...rest };
}

const company = {
  version: 1,
  name: "Północ Distribution",
  timeZone: "Europe/Warsaw",
  locale: "en",
  defaultVatBps: 2_300,
  vatIncluded: true,
  mailName: "Północ",
  mailReplyTo: "",
};

export const actions: readonly ActionRule[] = [
  {
    door: "app/(staff)/storage/actions.ts#changeClientFilesLimitAction",
    by: "employee",
    may: BOSS,
    args: () => [{ version: 1, gigabytes: 6 }],
    // Another door of this matrix may have changed the settings before.
    passes: ["account.stale"],
  },
  action("changeAccountAction", () => [company], { passes: ["account.stale"] }),
  action("requireSecondFactorAction", () => [{ isRequired: false }]),
  action("createApiKeyAction", () => [{ name: "Shop", functions: ["order.create"], scope: "own", lifeDays: 30 }]),
  action(
    "changeApiKeyAction",
    ({ apiKeyId }) => [{ apiKeyId, version: 1, name: "Shop", functions: ["order.create"], scope: "own" }],
    { absent: "key.not_found" },
  ),
  action("rotateApiKeyAction", ({ apiKeyId }) => [{ apiKeyId, overlapDays: 0, lifeDays: 30 }], {
    absent: "key.not_found",
  }),
  action("revokeApiKeyAction", ({ apiKeyId }) => [{ apiKeyId }], { absent: "key.not_found" }),
  action("createGroupAction", () => [{ id: newId(), name: `Group ${newId()}` }]),
  action(
    "renameGroupAction",
    ({ groupId, groupName }) => [{ groupId, seenName: groupName, name: `Group ${newId()}` }],
    {
      absent: "client.group_not_found",
    },
  ),
];

const desk = { by: "employee", may: ["administrator", "operator", ...elsewhere] } as const;
const boss = { by: "employee", may: [...BOSS, ...elsewhere] } as const;

export const pages: readonly PageRule[] = [
  { door: "/(staff)/settings/company", ...desk, address: () => "/settings/company" },
  { door: "/(staff)/settings/groups", ...desk, address: () => "/settings/groups" },
  { door: "/(staff)/settings/keys", ...boss, address: () => "/settings/keys" },
  {
    door: "/(staff)/settings/keys/[keyId]",
    by: "employee",
    may: BOSS,
    isAboutOne: true,
    address: ({ apiKeyId }) => `/settings/keys/${apiKeyId}`,
  },
  { door: "/(staff)/storage", ...desk, address: () => "/storage" },
  { door: "/(staff)/settings/audit", ...boss, address: () => "/settings/audit" },
  { door: "/(staff)/mailbox", ...boss, address: () => "/mailbox" },
  {
    door: "/(staff)/mailbox/[messageId]",
    by: "employee",
    may: BOSS,
    isAboutOne: true,
    address: ({ messageId }) => `/mailbox/${messageId}`,
  },
];
