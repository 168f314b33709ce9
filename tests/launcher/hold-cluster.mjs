/** For the tests: starts a cluster in the given directory and holds it until it is told to stop. */
import { startCluster } from "../../scripts/launcher/cluster.mjs";

const [home, throwAway] = process.argv.slice(2);
const cluster = await startCluster({
  home: home ?? "",
  password: "of-the-test",
  throwAway: throwAway === "throw-away",
});
process.on("SIGTERM", async () => {
  await cluster.stop();
  process.exit(0);
});
process.stdout.write(`ready ${cluster.url}\n`);
setInterval(() => {}, 60_000);
