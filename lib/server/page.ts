import { notFound } from "next/navigation";
import { z } from "zod";
import type { Actor, CustomerActor, GlobalActor } from "@/lib/core/actor";
import { type ReadContext, readAs } from "./context";
import { refusedPage } from "./refused-page";
import { currentCustomer, requirePersonPage } from "./session";

/** Reads for a page; a refusal becomes the page that `refusedPage` says. */
export async function pageRead<A extends Actor | GlobalActor, T>(
  actor: A,
  query: (ctx: ReadContext<A>) => Promise<T>,
): Promise<T> {
  try {
    return await readAs(actor, query);
  } catch (error) {
    refusedPage(error);
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
