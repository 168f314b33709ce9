import { and, eq, gt } from "drizzle-orm";
import { people, tokens } from "@/db/schema/people";
import type { JobActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import { readAs } from "@/lib/server/context";
import { followElsewhere } from "./rules/follow-email";

/** Longer than any trouble lasts that keeps a company from following. */
const LOOKED_BACK_MS = 7 * 86_400_000;
const PEOPLE_MAX = 1_000;

/**
 * Brings addresses that were changed lately to the companies that have not followed yet, because the process was killed
 * between them or the database was away. Where all did, nothing happens.
 *
 * @throws permission.denied
 */
export async function finishEmailChanges(actor: JobActor): Promise<void> {
  requirePermission(actor, "housekeeping.run");
  const changed = await readAs(actor, (ctx) =>
    ctx.db
      .selectDistinct({ personId: people.id, email: people.email })
      .from(tokens)
      .innerJoin(people, eq(people.id, tokens.personId))
      .where(and(eq(tokens.purpose, "change_email"), gt(tokens.usedAt, new Date(ctx.now.getTime() - LOOKED_BACK_MS))))
      .limit(PEOPLE_MAX),
  );
  for (const person of changed) await followElsewhere(person);
}
