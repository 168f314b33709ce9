import { createServer, connect as dial, type Socket } from "node:net";

/** COMMIT as the driver sends it: a query message, its length, the word and a zero byte. */
const COMMIT = Buffer.from("Q\0\0\0\x0bCOMMIT\0", "latin1");

type Faults = {
  /** Everything the server answers comes so much later. */
  delayMs: number;
  /** Nothing passes in either direction, and nobody is told: a cable that was pulled. */
  isCut: boolean;
  /** Says of each COMMIT whether its answer is lost: the server does it, and the connection breaks before it can say so. */
  losesCommit: () => boolean;
};

/** Stands between the application and its database and misbehaves as told. New connections are subject to the same. */
export async function aFaultyWire(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const faults: Faults = { delayMs: 0, isCut: false, losesCommit: () => false };
  const lines = new Set<{ app: Socket; database: Socket }>();
  const counts = { lostCommits: 0 };

  const server = createServer((app) => {
    const line = { app, database: dial(Number(target.port), target.hostname) };
    lines.add(line);
    const end = () => {
      lines.delete(line);
      line.app.destroy();
      line.database.destroy();
    };
    for (const socket of [line.app, line.database]) {
      socket.setNoDelay(true).on("error", end).on("close", end);
    }
    let isLost = false;
    line.app.on("data", (bytes) => {
      if (faults.isCut) return;
      isLost ||= bytes.includes(COMMIT) && faults.losesCommit();
      line.database.write(bytes);
    });
    line.database.on("data", (bytes) => {
      if (faults.isCut) return;
      if (isLost) {
        counts.lostCommits += 1;
        return end();
      }
      if (faults.delayMs === 0) line.app.write(bytes);
      else setTimeout(() => line.app.writable && line.app.write(bytes), faults.delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(typeof address === "object" && address ? address.port : 0);
  return {
    url: url.toString(),
    faults,
    counts,
    /** Breaks every connection with a reset, as a restarted firewall does. */
    reset: () => {
      for (const { app, database } of lines) {
        app.resetAndDestroy();
        database.resetAndDestroy();
      }
    },
    stop: () => {
      server.close();
      for (const { app, database } of lines) {
        app.destroy();
        database.destroy();
      }
    },
  };
}
