const LINE_LENGTH_MAX = 2_000;
const REPORTED = ["document-uri", "effective-directive", "blocked-uri", "source-file", "line-number"];

/** Takes what a browser reports about a blocked resource and logs one bounded line; whoever sends it learns nothing. */
export async function POST(request: Request) {
  const text = await request.text().catch(() => "");
  const fields = reportedFields(text);
  if (fields) {
    const line = JSON.stringify({ level: "warn", event: "csp.violation", ...fields });
    process.stderr.write(`${line.slice(0, LINE_LENGTH_MAX)}\n`);
  }
  return new Response(null, { status: 204 });
}

/** Only known fields are kept, and addresses without their query, which may hold a secret. */
function reportedFields(text: string): Record<string, string> | undefined {
  try {
    const report: unknown = JSON.parse(text)?.["csp-report"];
    if (typeof report !== "object" || report === null) return undefined;
    const entries = Object.entries(report).filter(([name]) => REPORTED.includes(name));
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value).split(/[?#]/, 1)[0] ?? ""]));
  } catch {
    return undefined;
  }
}
