import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Actor, CustomerActor, GlobalActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import type { ActionError, ActionResult } from "@/lib/core/result";
import { type WriteContext, writeAs } from "./context";
import { log } from "./log";
import { parseInput } from "./parse-input";
import { fieldTexts, problemText } from "./problem-text";
import { currentCustomer, currentEmployee, currentGuest, currentPerson, isHeldBack } from "./session";

type UseCase<A extends Actor | GlobalActor, Input, Output> = (ctx: WriteContext<A>, input: Input) => Promise<Output>;

/** @throws second_factor.required when his company wants one of him first, session.ended */
async function requiredEmployee(): Promise<Actor> {
  const employee = await currentEmployee();
  if (!employee && (await isHeldBack())) throw new DomainError("denied", "second_factor.required");
  return required<Actor>(Promise.resolve(employee));
}

async function required<A>(actor: Promise<A | null>): Promise<A> {
  const found = await actor;
  if (found) return found;
  throw new DomainError("unauthenticated", "session.ended");
}

/** A server action of the dashboard: employee, schema, use case, one transaction. Refusals come back as results. */
export function runAction<S extends z.ZodType, Output>(
  schema: S,
  input: unknown,
  command: UseCase<Actor, z.output<S>, Output>,
): Promise<ActionResult<Output>> {
  return answered(async () => {
    const actor = await requiredEmployee();
    const parsed = parseInput(schema, input);
    return writeAs(actor, (ctx) => command(ctx, parsed));
  });
}

/** A server action of the cabinet. `accountId` says in which of his accounts the person acts; others do not exist for him. */
export function runCustomerAction<S extends z.ZodType, Output>(
  accountId: unknown,
  schema: S,
  input: unknown,
  command: UseCase<CustomerActor, z.output<S>, Output>,
): Promise<ActionResult<Output>> {
  return answered(async () => {
    const actor = await required(currentCustomer(accountId));
    const parsed = parseInput(schema, input);
    return writeAs(actor, (ctx) => command(ctx, parsed));
  });
}

/** A server action about the signed-in person himself: password, sessions, language. */
export function runPersonAction<S extends z.ZodType, Output>(
  schema: S,
  input: unknown,
  work: (actor: NonNullable<Awaited<ReturnType<typeof currentPerson>>>, input: z.output<S>) => Promise<Output>,
): Promise<ActionResult<Output>> {
  return answered(async () => work(await required(currentPerson()), parseInput(schema, input)));
}

/** A server action of somebody who has not signed in. */
export function runGuestAction<S extends z.ZodType, Output>(
  schema: S,
  input: unknown,
  work: (actor: Awaited<ReturnType<typeof currentGuest>>, input: z.output<S>) => Promise<Output>,
): Promise<ActionResult<Output>> {
  return answered(async () => work(await currentGuest(), parseInput(schema, input)));
}

async function answered<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, error: await actionError(error) };
  }
}

async function actionError(error: unknown): Promise<ActionError> {
  if (error instanceof DomainError) {
    return { code: error.code, message: await problemText(error.code, error.params), fields: await fieldTexts(error) };
  }
  const reference = (await headers()).get("x-request-id") ?? crypto.randomUUID();
  log.error("action.failed", error, { reference });
  return { code: "unexpected", message: await problemText("unexpected.failed", { reference }), fields: {}, reference };
}
