import { expect, test } from "@playwright/test";

const CONNECTIONS = 500;
const DURATION_MS = 20_000;
const NORMAL_MS = 250;

/** As many readers as connections, each asking again as soon as it has its answer. */
async function storm(url: string) {
  const statuses = new Map<number, number>();
  const until = Date.now() + DURATION_MS;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (Date.now() < until) {
        const status = await fetch(url).then(
          async (response) => {
            await response.arrayBuffer();
            return response.status;
          },
          () => 0,
        );
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }),
  );
  return statuses;
}

test("P-T1 500 connections at once get answers or quick refusals, and 10 s later all is as before", async ({
  baseURL,
}) => {
  const statuses = await storm(`${baseURL}/api/ready`);
  expect([...statuses.keys()].filter((status) => ![200, 429, 503].includes(status))).toEqual([]);
  expect(statuses.get(200) ?? 0).toBeGreaterThan(0);

  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const startedAt = Date.now();
  expect((await fetch(`${baseURL}/api/ready`)).status).toBe(200);
  expect(Date.now() - startedAt).toBeLessThan(NORMAL_MS);
});
