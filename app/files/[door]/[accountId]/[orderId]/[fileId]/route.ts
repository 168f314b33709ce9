import type { NextRequest } from "next/server";
import { fileDoor } from "@/app/files/file-door";
import type { Actor } from "@/lib/core/actor";
import { DomainError } from "@/lib/core/errors";
import { fileInput } from "@/lib/files/model/order-files";
import { removeFile } from "@/lib/files/remove-file";
import { sendFile } from "@/lib/files/rules/send-file";
import { writeAs } from "@/lib/server/context";

type Context = { params: Promise<Record<string, string>> };

export function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return fileDoor(request, params, (actor, given) => send(actor, request, given, false));
}

export function HEAD(request: NextRequest, { params }: Context): Promise<Response> {
  return fileDoor(request, params, (actor, given) => send(actor, request, given, true));
}

export function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  return fileDoor(request, params, async (actor, given) => {
    const input = idsOf(given);
    return Response.json(await writeAs(actor, (ctx) => removeFile(ctx, input)));
  });
}

function send(actor: Actor, request: NextRequest, given: Record<string, string>, headersOnly: boolean) {
  return sendFile(actor, idsOf(given), { range: request.headers.get("range"), headersOnly });
}

/** What is no id is the id of nothing. */
function idsOf({ orderId, fileId }: Record<string, string>) {
  const ids = fileInput.safeParse({ orderId, fileId });
  if (!ids.success) throw new DomainError("not_found", "file.not_found");
  return ids.data;
}
