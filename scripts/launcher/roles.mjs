import pg from "pg";

/**
 * Makes the login roles and one database of an embedded cluster. `kontor_owner` owns and migrates; `kontor_web` has no
 * rights of its own and inherits none: each transaction takes the role it needs.
 * @param {string} superuserUrl
 * @param {{ owner: string, web: string }} passwords
 * @param {string} database
 */
export async function ensureDatabase(superuserUrl, passwords, database) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await ensureRole(client, "kontor_owner", "LOGIN CREATEROLE", passwords.owner);
    await ensureRole(client, "kontor_web", "LOGIN NOINHERIT", passwords.web);
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)} owner kontor_owner`);
  } finally {
    await client.end();
  }
}

/** @param {pg.Client} client @param {string} name @param {string} attributes @param {string} password */
async function ensureRole(client, name, attributes, password) {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [name]);
  const verb = rowCount ? "alter" : "create";
  await client.query(`${verb} role ${name} ${attributes} password ${client.escapeLiteral(password)}`);
}

/**
 * The same server and database seen as another role.
 * @param {string} url @param {string} user @param {string} password @param {string} database
 */
export function urlFor(url, user, password, database) {
  const target = new URL(url);
  target.username = user;
  target.password = encodeURIComponent(password);
  target.pathname = `/${database}`;
  return target.toString();
}
