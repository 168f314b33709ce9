import { createServer } from "node:net";

const LOOPBACK = "127.0.0.1";
const PORTS_TRIED = 50;

/** @returns {Promise<number>} a port of the kernel's choice that was free a moment ago */
export async function freePort() {
  const port = await tryListening(0, LOOPBACK);
  if (port === undefined) throw new Error("No port is free on this machine.");
  return port;
}

/** @param {number} port @param {string} [host] */
export async function isFree(port, host = LOOPBACK) {
  return (await tryListening(port, host)) !== undefined;
}

/**
 * @param {number} first @param {string} [host]
 * @returns {Promise<number>} the first free port from `first` on
 */
export async function firstFreePort(first, host = LOOPBACK) {
  for (let port = first; port < first + PORTS_TRIED; port++) if (await isFree(port, host)) return port;
  throw new Error(`No port from ${first} to ${first + PORTS_TRIED - 1} is free.`);
}

/** @param {number} port @param {string} host @returns {Promise<number | undefined>} */
function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : undefined));
    });
  });
}
