/**
 * What must be true before the application serves: a usable environment, a database that has every migration, and a
 * role that row security binds. Ends with a sentence and code 1 otherwise.
 */
import pg from "pg";
import { z } from "zod";
import { envSchema } from "@/lib/server/env";
import { pendingMigrations } from "@/lib/server/pending-migrations";

const CONNECT_TIMEOUT_MS = 5_000;
/** The login role and what it may become. */
const UNBOUND_ROLES = `
  select rolname from pg_roles role
  where rolname in (session_user, 'kontor_app', 'kontor_sweep')
    and (rolsuper or rolbypassrls or exists (
      select 1 from pg_class relation join pg_namespace on pg_namespace.oid = relnamespace
      where relowner = role.oid and relkind in ('r', 'p') and nspname not like 'pg\\_%' and nspname <> 'information_schema'))`;
const MISSING_MEMBERSHIPS = `
  select rolname from pg_roles
  where rolname in ('kontor_app', 'kontor_sweep') and not pg_has_role(session_user, oid, 'member')`;

try {
  await checkStart();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}

async function checkStart() {
  const parsed = envSchema.safeParse(process.env);
  if (!parsed.success) throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}`);

  const { KONTOR_MODE, AUTH_SECRET, KONTOR_ENCRYPTION_KEY } = parsed.data;
  if (KONTOR_MODE === "production" && (AUTH_SECRET.startsWith("change-me") || /^A+=$/.test(KONTOR_ENCRYPTION_KEY))) {
    throw new Error("AUTH_SECRET or KONTOR_ENCRYPTION_KEY is the one of .env.example, which everybody knows.");
  }

  const client = new pg.Client({
    connectionString: parsed.data.DATABASE_URL,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  await client.connect();
  try {
    const pending = await pendingMigrations(client);
    if (pending.length > 0) {
      throw new Error(`The database lacks ${pending.join(", ")}. Set DATABASE_OWNER_URL or run npm run db:migrate.`);
    }
    const unbound = await roleNames(client, UNBOUND_ROLES);
    if (unbound.length > 0) {
      throw new Error(
        `Row security does not bind ${unbound.join(", ")}: a superuser, BYPASSRLS or an owner of tables.`,
      );
    }
    const missing = await roleNames(client, MISSING_MEMBERSHIPS);
    if (missing.length > 0) throw new Error(`The user of DATABASE_URL is not a member of ${missing.join(", ")}.`);
  } finally {
    await client.end();
  }
}

async function roleNames(client: pg.Client, sql: string) {
  const { rows } = await client.query<{ rolname: string }>(sql);
  return rows.map((row) => row.rolname);
}
