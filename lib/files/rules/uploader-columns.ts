import type { Actor } from "@/lib/core/actor";

/** Who brought a file, in the words kept for ever. */
export function uploaderColumns(actor: Actor): { uploaderKind: string; uploaderId: string; uploaderName: string } {
  switch (actor.kind) {
    case "employee":
    case "partner":
      return { uploaderKind: actor.kind, uploaderId: actor.employeeId, uploaderName: actor.name };
    case "customer":
      return { uploaderKind: "customer", uploaderId: actor.clientId, uploaderName: actor.name };
    case "apiKey":
      return { uploaderKind: "apiKey", uploaderId: actor.apiKeyId, uploaderName: actor.name };
    case "job":
      return { uploaderKind: "job", uploaderId: actor.name, uploaderName: actor.name };
  }
}
