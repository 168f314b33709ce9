import { eq } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { PersonActor } from "@/lib/core/actor";
import { requirePermission } from "@/lib/core/permissions";
import type { WriteContext } from "@/lib/server/context";
import type { SaveMyPreferencesInput } from "./model/sessions";

/** Keeps language and theme with the person, so they are there on his next device. @throws permission.denied */
export async function saveMyPreferences(ctx: WriteContext<PersonActor>, input: SaveMyPreferencesInput): Promise<void> {
  requirePermission(ctx.actor, "person.session");
  if (!input.locale && !input.theme) return;
  await ctx.tx.update(people).set(input).where(eq(people.id, ctx.actor.personId));
}
