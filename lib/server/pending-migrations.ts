import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const journalSchema = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });
const MISSING_TABLE = ["42P01", "3F000"];

type Queryable = { query: (sql: string) => Promise<{ rows: { latest: string | null }[] }> };

/** The migrations this version was built with that the database does not have yet, oldest first. */
export async function pendingMigrations(database: Queryable): Promise<string[]> {
  const file = join(process.cwd(), "db", "migrations", "meta", "_journal.json");
  if (!existsSync(file)) return [];
  const { entries } = journalSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const latest = await latestApplied(database);
  return entries.filter((entry) => entry.when > latest).map((entry) => entry.tag);
}

/** The migrator compares times too: it applies what is younger than the youngest it finds. */
async function latestApplied(database: Queryable): Promise<number> {
  try {
    const { rows } = await database.query("select max(created_at)::text as latest from drizzle.__drizzle_migrations");
    return Number(rows[0]?.latest ?? 0);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (MISSING_TABLE.includes(code)) return 0;
    throw error;
  }
}
