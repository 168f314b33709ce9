import type { Actor, ApiKeyActor, CustomerActor, EmployeeActor, JobActor, MembershipLevel } from "@/lib/core/actor";
import { effectiveFunctions, type Role, type StaffFunction } from "@/lib/core/functions";
import { newId } from "@/lib/core/id";
import type { TestAccount } from "./builders/account";

/** Somebody who acts in a test, by word. Resolved within the test's account by `as`. */
export type Who<A extends Actor> = (account: TestAccount) => A;

export function actorOf<A extends Actor>(account: TestAccount, who: Who<A>): A {
  return who(account);
}

type Switched = { on?: StaffFunction[]; off?: StaffFunction[] };

function employee(name: keyof TestAccount["staff"], { on = [], off = [] }: Switched = {}): Who<EmployeeActor> {
  return (account) => {
    const member = account.staff[name];
    const switches = Object.fromEntries([...on.map((key) => [key, true]), ...off.map((key) => [key, false])]);
    return {
      kind: "employee",
      accountId: account.id,
      employeeId: member.id,
      personId: member.personId,
      sessionId: newId(),
      name: member.name,
      role: member.role as Role,
      functions: effectiveFunctions(member.role as Role, switches),
    };
  };
}

/** Olga Lis, administrator. */
export const administrator = employee("olga");
/** Ivan Petrov, the other administrator. */
export const anotherAdministrator = employee("ivan");
/** Piotr Zając, operator, with single functions switched. */
export const operator = (switched: Switched = {}) => employee("piotr", switched);
export const contractor = employee("kirill");
export const accountant = employee("marta");

/** A client of the account in his cabinet. */
export const customer =
  (
    client: { id: string; personId: string | null; name: string },
    memberships: { organizationId: string; level: MembershipLevel }[] = [],
  ): Who<CustomerActor> =>
  (account) => ({
    kind: "customer",
    accountId: account.id,
    clientId: client.id,
    personId: client.personId ?? newId(),
    sessionId: newId(),
    name: client.name,
    memberships,
  });

export const job =
  (name = "test"): Who<JobActor> =>
  (account) => ({ kind: "job", accountId: account.id, name });

/** An external system whose key has exactly these functions. The key's row is in every test account. */
export const apiKey =
  (...functions: StaffFunction[]): Who<ApiKeyActor> =>
  (account) => ({
    kind: "apiKey",
    accountId: account.id,
    apiKeyId: account.apiKeyId,
    name: "Shop",
    functions: new Set(functions),
    scope: "all",
    ownKeyIds: [account.apiKeyId],
  });
