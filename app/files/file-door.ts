import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { DomainError, httpStatusOf } from "@/lib/core/errors";
import { log } from "@/lib/server/log";
import { problemText } from "@/lib/server/problem-text";
import { currentCustomer, currentEmployee, currentPartners, currentSession } from "@/lib/server/session";

/** As whom a signed-in person comes: one may work at a company and be a customer of it. */
const place = z.object({ door: z.enum(["staff", "cabinet", "incoming"]), accountId: z.uuid() });

/**
 * What every door for files does: who asks, and how a refusal is answered. Bytes go through as streams, so none of it is
 * a server action. `again` says who asks by now. Refusals are JSON for the page that sent the request and plain text for a link.
 */
export async function fileDoor(
  request: Request,
  params: Promise<Record<string, string>>,
  answer: (actor: Actor, params: Record<string, string>, again: () => Promise<Actor>) => Promise<Response>,
): Promise<Response> {
  const given = await params;
  try {
    return await answer(await actorAt(given), given, () => actorAt(given));
  } catch (error) {
    return refusal(isAbsent(error) ? absent(given) : error, request);
  }
}

/** Whatever there is not: the company, the order or the file. All of them answer alike (promise R3). */
function absent(params: Record<string, string>): DomainError {
  return new DomainError("not_found", params.fileId === undefined ? "order.not_found" : "file.not_found");
}

function isAbsent(error: unknown): boolean {
  return error instanceof DomainError && error.kind === "not_found";
}

/** @throws session.ended, file.not_found, order.not_found */
async function actorAt(params: Record<string, string>): Promise<Actor> {
  const session = await currentSession();
  if (!session) throw new DomainError("unauthenticated", "session.ended");
  const asked = place.safeParse({ door: params.door, accountId: params.accountId });
  const actor = asked.success ? await actorOf(asked.data) : null;
  if (!actor) throw absent(params);
  return actor;
}

async function actorOf({ door, accountId }: z.output<typeof place>): Promise<Actor | null> {
  switch (door) {
    case "staff": {
      const employee = await currentEmployee();
      return employee?.accountId === accountId ? employee : null;
    }
    case "cabinet":
      return currentCustomer(accountId);
    case "incoming":
      return (await currentPartners()).find((partner) => partner.accountId === accountId) ?? null;
  }
}

async function refusal(error: unknown, request: Request): Promise<Response> {
  const known = error instanceof DomainError ? error : unexpected(error, request);
  const field = known.fields[0];
  const message = await problemText(field?.code ?? known.code, field?.params ?? known.params);
  const status = known === error ? httpStatusOf[known.kind] : 500;
  const { retryAfterS } = known.params;
  const headers = new Headers(typeof retryAfterS === "number" ? { "retry-after": String(retryAfterS) } : {});
  if (request.method === "GET") {
    headers.set("content-type", "text/plain; charset=utf-8");
    return new Response(message, { status, headers });
  }
  return Response.json({ code: field?.code ?? known.code, message }, { status, headers });
}

function unexpected(error: unknown, request: Request): DomainError {
  const reference = request.headers.get("x-request-id") ?? crypto.randomUUID();
  log.error("file.failed", error, { reference });
  return new DomainError("unavailable", "unexpected.failed", { reference });
}
