import { apiKeys, employees } from "@/db/schema/accounts";
import { dealings, people } from "@/db/schema/people";
import { createAccount } from "@/lib/accounts/create-account";
import type { Role } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import type { Transaction } from "@/lib/server/context";

type Member = { id: string; personId: string; name: string; email: string; role: Role };

/** The account of one test, with its staff and one API key. */
export type TestAccount = {
  tx: Transaction;
  id: string;
  slug: string;
  apiKeyId: string;
  staff: Record<"olga" | "ivan" | "piotr" | "kirill" | "marta", Member>;
};

const cast = [
  ["olga", "Olga", "Lis", "administrator"],
  ["ivan", "Ivan", "Petrov", "administrator"],
  ["piotr", "Piotr", "Zając", "operator"],
  ["kirill", "Kirill", "Orlov", "contractor"],
  ["marta", "Marta", "Wójcik", "accountant"],
] as const;

/** Opens an account inside the given transaction, which must be bound to `accountId`. */
export async function aTestAccount(tx: Transaction, accountId: string, now: Date): Promise<TestAccount> {
  const slug = `test-${accountId}`.slice(0, 60);
  const ctx = { tx, db: tx, actor: { kind: "job", accountId, name: "test" }, now, wakes: new Set() } as const;
  await createAccount(
    { ...ctx, wakes: new Set() },
    {
      slug,
      name: "Północ Distribution",
      business: "distribution",
      currency: "PLN",
      timeZone: "Europe/Warsaw",
      locale: "en",
      defaultVatBps: 2_300,
      vatIncluded: true,
    },
  );
  const members = cast.map(([key, firstName, lastName, role]) => ({
    key,
    firstName,
    lastName,
    role,
    id: newId(),
    personId: newId(),
    email: `${key}.${accountId}@kontor.example`,
  }));
  await tx
    .insert(people)
    .values(members.map(({ personId, email }) => ({ id: personId, email, emailKey: email, createdAt: now })));
  await tx
    .insert(employees)
    .values(members.map(({ key, ...member }) => ({ ...member, accountId, state: "active", createdAt: now })));
  await tx
    .insert(dealings)
    .values(members.map(({ personId }) => ({ partyKind: "employee", partyId: personId, accountId, createdAt: now })));
  const staff = Object.fromEntries(
    members.map(({ key, id, personId, firstName, lastName, email, role }) => [
      key,
      { id, personId, email, role, name: `${firstName} ${lastName}` },
    ]),
  ) as TestAccount["staff"]; // `cast` names every key.
  const apiKeyId = newId();
  await tx.insert(apiKeys).values({
    accountId,
    id: apiKeyId,
    name: "Shop",
    prefix: "kontor_test",
    keyHash: apiKeyId,
    functions: [],
    createdById: staff.olga.id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + 365 * 86_400_000),
  });
  return { tx, id: accountId, slug, apiKeyId, staff };
}
