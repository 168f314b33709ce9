import { startTestCluster } from "@/scripts/launcher/test-cluster.mjs";

/** Starts the throw-away cluster of this run, once for all projects; the workers inherit its addresses. */
export default async function setUp() {
  if (process.env.KONTOR_TEST_CLUSTER_URL) return;
  const cluster = await startTestCluster();
  Object.assign(process.env, cluster.env);
  return cluster.stop;
}
