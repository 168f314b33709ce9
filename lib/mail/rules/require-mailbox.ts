import { DomainError } from "@/lib/core/errors";
import { env } from "@/lib/server/env";

/** Mails can be read in the demonstration only: they hold links and codes of other people. @throws mail.not_found */
export function requireMailbox(): void {
  if (env().KONTOR_MODE !== "demo") throw new DomainError("not_found", "mail.not_found");
}
