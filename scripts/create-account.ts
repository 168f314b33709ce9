import { parseArgs } from "node:util";
import { closePool } from "@/db/client";
import { createAccount } from "@/lib/accounts/create-account";
import { createAccountInput } from "@/lib/accounts/model/create-account";
import type { JobActor } from "@/lib/core/actor";
import { newId } from "@/lib/core/id";
import { appointAdministrator } from "@/lib/people/appoint-administrator";
import { appointAdministratorInput } from "@/lib/people/model/appoint-administrator";
import { writeAs } from "@/lib/server/context";

/**
 * Opens a selling company and invites its first administrator by mail:
 * npm run account:create -- --slug acme --name "Acme" --business distribution --currency EUR --zone Europe/Berlin
 *   --locale en --vat 1900 --email boss@acme.example [--vat-on-top]
 */
const { values } = parseArgs({
  options: {
    slug: { type: "string" },
    name: { type: "string" },
    business: { type: "string" },
    currency: { type: "string" },
    zone: { type: "string" },
    locale: { type: "string", default: "en" },
    vat: { type: "string", default: "0" },
    "vat-on-top": { type: "boolean", default: false },
    email: { type: "string" },
  },
});

const account = createAccountInput.parse({
  slug: values.slug,
  name: values.name,
  business: values.business,
  currency: values.currency,
  timeZone: values.zone,
  locale: values.locale,
  defaultVatBps: Number(values.vat),
  vatIncluded: !values["vat-on-top"],
});
const administrator = appointAdministratorInput.parse({ email: values.email, locale: account.locale });
const actor: JobActor = { kind: "job", accountId: newId(), name: "create-account" };

await writeAs(actor, async (ctx) => {
  await createAccount(ctx, account);
  await appointAdministrator(ctx, administrator);
});
process.stdout.write(`${account.name} is open. ${administrator.email} gets a mail with the way in.\n`);
await closePool();
