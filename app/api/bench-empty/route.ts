import { connection } from "next/server";
import { env } from "@/lib/server/env";

/** What an answer costs that does nothing: the measure of `npm run bench`. Absent in production. */
export async function GET() {
  await connection();
  return env().KONTOR_MODE === "demo" ? Response.json({}) : new Response(null, { status: 404 });
}
