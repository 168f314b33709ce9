/** The process is up and answers. Says nothing of the database: see /api/ready. */
export function GET() {
  return Response.json({ status: "up" });
}
