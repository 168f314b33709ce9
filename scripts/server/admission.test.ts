import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { answerBusy, openAdmission } from "./admission.mjs";

const texts = [
  { locale: "en", text: "The system is busy." },
  { locale: "pl", text: "System jest zajęty." },
];

/** A server with room for two, and two who are inside: it begins every answer at once and ends none by itself. */
async function aBusyServer({ countedMs = 60_000 } = {}) {
  const admission = openAdmission({ inProgressMax: 2, countedMs });
  const inside: ServerResponse[] = [];
  const server = createServer((request, response) => {
    if (!admission.admit(request, request.url ?? "", response)) return answerBusy(request, response, texts, 1);
    response.writeHead(200).flushHeaders();
    inside.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const ask = (path = "/orders", init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
  expect((await ask()).status).toBe(200);
  expect((await ask()).status).toBe(200);
  return { ask, inside };
}

describe("a process that has enough to do", () => {
  test("P-T1 refuses, says when to come back, and keeps the connection", async () => {
    const { ask } = await aBusyServer();

    const refusals: unknown[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const refused = await ask();
      const { headers } = refused;
      refusals.push([refused.status, headers.get("retry-after"), headers.get("connection"), await refused.json()]);
    }

    const problem = { type: "about:blank", title: "Service Unavailable", status: 503, code: "database.unavailable" };
    expect(refusals).toEqual(Array.from({ length: 3 }, () => [503, "5", "keep-alive", problem]));
  });

  test("P-T1 shows a person a page that comes back by itself", async () => {
    const { ask } = await aBusyServer();

    const refused = await ask("/orders", { headers: { accept: "text/html,*/*" } });

    expect(refused.status).toBe(503);
    expect(refused.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(Number(refused.headers.get("refresh"))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('<p lang="pl">System jest zajęty.</p>');
  });

  test.for(["end", "destroy"] as const)("P-T1 lets the next one in after an answer: %s", async (act) => {
    const { ask, inside } = await aBusyServer();
    expect((await ask()).status).toBe(503);

    inside[0]?.[act]();

    await vi.waitUntil(async () => (await ask()).status === 200, { interval: 5 });
    expect((await ask()).status).toBe(503);
  });

  test.for([
    ["what changes something", "/api/v1/orders", { method: "POST", body: "{}" }],
    ["who asks how it is", "/api/ready", {}],
    ["who fetches a file", "/files/1", {}],
  ] as const)("P-T1 still lets in %s", async ([, path, init]) => {
    const { ask } = await aBusyServer();

    expect((await ask(path, init)).status).toBe(200);
  });

  test("P-I5 is not kept busy for ever by readers who do not take their answers", async () => {
    const { ask } = await aBusyServer({ countedMs: 20 });

    await vi.waitUntil(async () => (await ask()).status === 200, { interval: 10 });
  });
});
