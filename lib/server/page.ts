import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import type { Actor, CustomerActor, GlobalActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { type ReadContext, readAs } from "./context";
import { currentCustomer, requirePersonPage } from "./session";

/**
 * Reads for a page. What does not exist and what is out of sight become the same page with 404 (promise R3), a function
 * that is switched off becomes the page with 403 that says so; everything else is shown by the nearest error page.
 */
export async function pageRead<A extends Actor | GlobalActor, T>(
  actor: A,
  query: (ctx: ReadContext<A>) => Promise<T>,
): Promise<T> {
  try {
    return await readAs(actor, query);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.kind === "not_found") notFound();
    if (error.kind === "denied") forbidden();
    throw error;
  }
}

/** For pages of the cabinet about one account: the person as its client. An account that does not know him does not exist. */
export async function requireCustomerPage(accountId: string): Promise<CustomerActor> {
  await requirePersonPage();
  return (await currentCustomer(accountId)) ?? notFound();
}

/** An id as it stands in the address of a page; what is none leads to nothing. */
export function pageId(text: string): string {
  const id = z.uuid().safeParse(text);
  return id.success ? id.data : notFound();
}
