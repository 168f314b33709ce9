import { connection } from "next/server";
import { readiness } from "@/lib/server/readiness";

/** For a balancer: 200 while this process can work, 503 while it cannot; nothing more is told to strangers. */
export async function GET() {
  await connection();
  const status = await readiness();
  return Response.json({ status }, { status: status === "ready" ? 200 : 503 });
}
