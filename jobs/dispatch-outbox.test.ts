import { createHmac } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { canonicalJson } from "@/scripts/ticker/inngest-call.mjs";

const signingKey = `signkey-test-${"ab".repeat(32)}`;
const address = "http://127.0.0.1:3000/api/inngest";
const call = { version: 2, event: { name: "outbox/written", data: {} }, events: [], steps: {}, ctx: {} };

type Route = typeof import("@/app/api/inngest/route");
let route: Route;

beforeAll(async (): Promise<() => void> => {
  vi.stubEnv("INNGEST_SIGNING_KEY", signingKey);
  vi.stubEnv("INNGEST_ENABLE_UNAUTHED_SYNC", "false");
  route = await import("@/app/api/inngest/route");
  return () => void vi.unstubAllEnvs();
});

function request(method: "POST" | "PUT", body: unknown, signature?: string, query = "") {
  const headers = new Headers({ "content-type": "application/json", host: "127.0.0.1:3000" });
  if (signature) headers.set("x-inngest-signature", signature);
  if (method === "PUT") headers.set("x-inngest-sync-kind", "in_band");
  return new NextRequest(`${address}${query}`, { method, headers, body: canonicalJson(body) });
}

function signed(body: unknown, atMs = Date.now(), key = signingKey) {
  const seconds = Math.round(atMs / 1_000).toString();
  const secret = key.replace(/^signkey-\w+-/, "");
  return `t=${seconds}&s=${createHmac("sha256", secret).update(canonicalJson(body)).update(seconds).digest("hex")}`;
}

describe("the scheduler endpoint", () => {
  test.for([
    ["unsigned", (): string | undefined => undefined],
    ["signed with another key", () => signed(call, Date.now(), `signkey-test-${"cd".repeat(32)}`)],
    ["signed for another body", () => signed({ ...call, version: 1 })],
    ["signed ten minutes ago", () => signed(call, Date.now() - 600_000)],
  ] as const)("P-S5 a call that is %s is refused and told nothing", async ([, signature]) => {
    const answer = await route.POST(
      request("POST", call, signature(), "?fnId=kontor-dispatch-outbox&stepId=step"),
      undefined,
    );

    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toMatch(/dispatch|outbox|signkey/);
  });

  test("P-S5 a stranger cannot list what runs here", async () => {
    expect((await route.PUT(request("PUT", {}), undefined)).status).toBe(401);
    expect(Object.keys(route).sort()).toEqual(["POST", "PUT"]);
  });

  test("the dispatcher looks every minute and when it is woken, and asks the scheduler for nothing else", async () => {
    const body = { url: address };
    const answer = await route.PUT(request("PUT", body, signed(body)), undefined);

    const { functions }: { functions: Record<string, unknown>[] } = await answer.json();
    const dispatcher = functions.find((fn) => fn.id === "kontor-dispatch-outbox") ?? {};
    expect(dispatcher.triggers).toEqual([{ cron: "* * * * *" }, { event: "outbox/written" }]);
    for (const option of ["debounce", "batchEvents", "cancel", "rateLimit", "idempotency", "singleton", "concurrency"])
      expect(dispatcher[option]).toBeUndefined();
  });
});
