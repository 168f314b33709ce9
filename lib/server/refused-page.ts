import { forbidden, notFound } from "next/navigation";
import { DomainError } from "@/lib/core/errors";

/**
 * What a refused read becomes on a page. What does not exist, what is out of sight (promise R3) and an address that asks
 * for what cannot be become the same page with 404; a function that is switched off becomes the page with 403 that says
 * so; everything else is shown by the nearest error page.
 */
export function refusedPage(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  if (error.kind === "not_found" || error.kind === "invalid") notFound();
  if (error.kind === "denied") forbidden();
  throw error;
}

/** Which refusal somebody threw: what `notFound` and `forbidden` of the framework throw says its status. */
export function refusedStatus(error: unknown): 403 | 404 | null {
  const { digest } = Object(error);
  const status = typeof digest === "string" ? /^NEXT_HTTP_ERROR_FALLBACK;(403|404)$/.exec(digest)?.[1] : undefined;
  return status === "404" ? 404 : status === "403" ? 403 : null;
}
