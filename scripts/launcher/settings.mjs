import { firstFreePort, isFree } from "./ports.mjs";

const PORT_DEFAULT = 3000;

/** What an installation for real use must be told; the rest has defaults or is made. */
const NEEDED_IN_PRODUCTION = {
  RESEND_API_KEY: "a key of the mail provider",
  MAIL_FROM: "the address that mails are sent from",
  KONTOR_URL: "the https address under which people reach it",
};

/**
 * What this start is: demonstration or real use, and which outside services it was given.
 * @param {Record<string, string | undefined>} env
 */
export function readIntent(env) {
  const embedded = !env.DATABASE_URL;
  const mode = env.KONTOR_MODE || (embedded ? "demo" : "production");
  if (mode !== "demo" && mode !== "production") {
    throw new Error(`KONTOR_MODE is "${mode}"; it can be demo or production.`);
  }
  const missing = Object.entries(NEEDED_IN_PRODUCTION).filter(([name]) => mode === "production" && !env[name]);
  if (missing.length > 0) {
    const list = missing.map(([name, what]) => `  ${name}: ${what}`).join("\n");
    throw new Error(`Production mode does not start without:\n${list}\nSet KONTOR_MODE=demo for a demonstration.`);
  }
  if (mode === "production" && env.INNGEST_DEV && env.INNGEST_DEV !== "0") {
    throw new Error("INNGEST_DEV switches the checks of the scheduler endpoint off; production mode refuses it.");
  }
  return { embedded, mode, hasInngest: Boolean(env.INNGEST_BASE_URL || env.INNGEST_EVENT_KEY) };
}

/**
 * The port to serve on. A demonstration moves on to the next free one; an installation that others point at does not.
 * @param {Record<string, string | undefined>} env @param {string} mode @param {string | undefined} host
 */
export async function choosePort(env, mode, host) {
  const wanted = Number(env.PORT || PORT_DEFAULT);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) throw new Error(`PORT is "${env.PORT}", not a port.`);
  if (mode === "demo") return firstFreePort(wanted, host);
  if (await isFree(wanted, host)) return wanted;
  throw new Error(`Port ${wanted} is in use. Set PORT to a free one.`);
}
