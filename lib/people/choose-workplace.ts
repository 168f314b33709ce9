import { and, eq, isNull } from "drizzle-orm";
import { sessions } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { requirePermission } from "@/lib/core/permissions";
import { writeAs } from "@/lib/server/context";
import type { ChooseWorkplaceInput } from "./model/sessions";
import { workplacesOf } from "./rules/workplaces-of";

/**
 * Goes to work in another of one's accounts. The choice stands in the session's row, so nothing the browser holds
 * decides it (promise A6).
 *
 * @throws permission.denied, workplace.not_found
 */
export async function chooseWorkplace(actor: PersonActor, input: ChooseWorkplaceInput): Promise<void> {
  requirePermission(actor, "workplace.list");
  const { accountId } = input;
  const places = await workplacesOf(actor.personId);
  const isOwn = accountId === null || places.some((place) => place.as === "employee" && place.accountId === accountId);
  if (!isOwn) throw new DomainError("not_found", "workplace.not_found");
  await writeAs(actor, async (ctx) => {
    await ctx.tx
      .update(sessions)
      .set({ workplaceAccountId: accountId })
      .where(and(eq(sessions.id, actor.sessionId), isNull(sessions.endedAt)));
  });
}
