import { connection } from "next/server";

/** The process is up and answers. Says nothing of the database: see /api/ready. */
export async function GET() {
  await connection();
  return Response.json({ status: "up" });
}
