import { operations } from "@/app/api/v1/operations";
import { refusedMethods } from "@/lib/server/api-route";
import { env } from "@/lib/server/env";
import { openApiDocument } from "@/lib/server/openapi";
import { problemTexts } from "@/lib/server/problem-text";

export const dynamic = "force-dynamic";

/** What the API can do, for people and for generators of clients. Holds nothing of any account, so it needs no key. */
export async function GET(): Promise<Response> {
  const texts = await problemTexts("en");
  const document = openApiDocument(operations, { serverUrl: `${env().KONTOR_URL}/api/v1`, textOf: texts.raw });
  return Response.json(document);
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = refusedMethods(["GET", "HEAD"]);
