import type { Actor } from "@/lib/core/actor";
import { actorColumns } from "@/lib/server/events";

/** Who brought a file, in the words that the history has for him. */
export function uploaderColumns(actor: Actor): { uploaderKind: string; uploaderId: string; uploaderName: string } {
  const { actorKind, actorId, actorName } = actorColumns(actor);
  return { uploaderKind: actorKind, uploaderId: actorId, uploaderName: actorName };
}
