import type { NextRequest } from "next/server";
import { fileDoor } from "@/app/files/file-door";
import { beginUploadInput } from "@/lib/files/model/order-files";
import { declaredBytes } from "@/lib/files/rules/declared-bytes";
import { uploadThrough } from "@/lib/files/rules/upload-through";
import { parseInput } from "@/lib/server/parse-input";

type Context = { params: Promise<Record<string, string>> };

/** One file of an order as the body of the request, byte for byte; its name stands in the address. */
export function POST(request: NextRequest, { params }: Context): Promise<Response> {
  return fileDoor(request, params, async (actor, { orderId }, again) => {
    const input = parseInput(beginUploadInput, {
      orderId,
      name: request.nextUrl.searchParams.get("name") ?? undefined,
      declaredBytes: declaredBytes(request.headers),
    });
    const file = await uploadThrough({ actor, again }, input, request.body);
    return Response.json({ id: file.id }, { status: 201 });
  });
}
