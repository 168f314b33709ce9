import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { log } from "./log";
import { refusedStatus } from "./refused-page";
import { noteStatus } from "./request-trouble";

/** Why a page is not shown, and the number under which the request is logged. */
export type PageAnswer = { status: 403 | 404 | 500; reference: string };

/** What a page answers to what it threw. What is no answer, such as the way to another page, is thrown on. */
export async function pageAnswer(error: unknown): Promise<PageAnswer> {
  const refused = refusedStatus(error);
  if (!refused) unstable_rethrow(error);
  const reference = (await headers()).get("x-request-id") ?? crypto.randomUUID();
  if (!refused) log.error("page.failed", error, { reference });
  const status = refused ?? 500;
  noteStatus(status);
  return { status, reference };
}
