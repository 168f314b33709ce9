import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { clients } from "@/db/schema/clients";
import { requirePermission } from "@/lib/core/permissions";
import type { ReadContext } from "@/lib/server/context";

export const findRecipientInput = z.strictObject({ clientId: z.uuid() });

/** A client as the recipient of an order that is begun from his card. */
export type FoundRecipient = {
  id: string;
  kind: "person" | "organization";
  number: number;
  name: string;
  email: string;
};

/** The client, if orders may be made for him; null otherwise, as for one who does not exist. @throws permission.denied */
export async function findRecipient(
  ctx: ReadContext,
  { clientId }: z.output<typeof findRecipientInput>,
): Promise<FoundRecipient | null> {
  requirePermission(ctx.actor, "order.create");

  const [row] = await ctx.db
    .select({
      id: clients.id,
      kind: clients.kind,
      number: clients.number,
      name: clients.name,
      email: clients.email,
    })
    .from(clients)
    .where(and(eq(clients.accountId, ctx.actor.accountId), eq(clients.id, clientId), isNull(clients.blockedAt)))
    .limit(1);
  return row ? { ...row, kind: row.kind === "organization" ? "organization" : "person" } : null;
}
