import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { canonicalJson } from "@/scripts/ticker/inngest-call.mjs";
import { call } from "@/tests/support/api-client";
import { aCounter } from "@/tests/support/builders/counter";
import { aBuiltApp, type BuiltApp } from "@/tests/support/built-app";
import { figure } from "@/tests/support/figures";
import { freshDatabase } from "@/tests/support/fresh-database";
import { aStaffDesk } from "@/tests/support/staff-desk";
import { asSuperuser } from "@/tests/support/whole-state";

const TRICKLING = 100;
const TRICKLE_EVERY_MS = 100;
const ASKED = 40;
/** Nobody is slowed down: a few times the usual is what any machine does by itself. */
const SLOWER_MAX = 3;
const GRACE_MS = 30;
const HEADERS_WITHIN_MS = 60_000;
const CHECKED_EVERY_MS = 30_000;

const database = await freshDatabase("hard_hostile");
process.env.DATABASE_URL = database.appUrl;

let app: BuiltApp;
let port: number;
beforeAll(async () => {
  app = await aBuiltApp({ databaseUrl: database.appUrl });
  port = Number(new URL(app.address).port);
});
afterAll(() => app.stop("SIGKILL"));

/** What a command that was carried out would leave behind. */
const rows = async () =>
  asSuperuser(
    database.superuserUrl,
    `select (select count(*)::int from events) as events, (select count(*)::int from orders) as orders,
      (select count(*)::int from sessions) as sessions, (select count(*)::int from outbox) as messages`,
  );

describe("connections that trickle", () => {
  test(`P-I5 ${TRICKLING} of them do not slow the others down`, async () => {
    const counter = await aCounter({ codes: 0, keys: 1 });
    const median = async () => {
      const took: number[] = [];
      for (let asked = 0; asked < ASKED; asked += 1) {
        const answer = await call(app.address, "GET", "/orders", { key: counter.keys[0] });
        expect(answer.status).toBe(200);
        took.push(answer.tookMs);
      }
      return took.sort((a, b) => a - b)[ASKED / 2] ?? 0;
    };
    await median();
    const usualMs = await median();

    const sockets = await Promise.all(Array.from({ length: TRICKLING }, trickle));
    onTestFinished(() => sockets.forEach((socket) => void socket.destroy()));

    expect(await median()).toBeLessThan(usualMs * SLOWER_MAX + GRACE_MS);
    expect(sockets.filter(({ destroyed }) => destroyed)).toEqual([]);
  });

  if (figure(0, 1) === 1) {
    test("P-I5 headers that do not come to an end are cut off", async () => {
      const socket = connect(port, "localhost", () => socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
      const startedAt = Date.now();
      const drip = setInterval(() => socket.write("a"), 1_000);
      await new Promise((resolve) => socket.on("error", resolve).on("close", resolve).resume());
      clearInterval(drip);
      expect(Date.now() - startedAt).toBeLessThan(HEADERS_WITHIN_MS + CHECKED_EVERY_MS + 2_000);
    });
  }
});

/** Half of them never finish their headers, the others their body. */
function trickle(_: unknown, index: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, "localhost", () => {
      const ended = index % 2 === 0 ? "\r\n{" : "X-Slow: ";
      socket.write(`POST /api/v1/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n${ended}`);
      const drip = setInterval(() => socket.write("a"), TRICKLE_EVERY_MS);
      socket.on("close", () => clearInterval(drip)).on("error", () => undefined);
      resolve(socket);
    });
  });
}

describe("P-I4 what a foreign page sends", () => {
  const origins = [undefined, "null", "https://evil.example", "http://localhost.evil.example", "https://localhost"];

  test("has no effect on any server action of the build", async () => {
    const { olga } = await aStaffDesk();
    const actions = actionIds();
    expect(actions.length).toBeGreaterThan(30);
    const before = await rows();
    for (const id of actions) {
      for (const origin of origins) {
        const answer = await fetch(`${app.address}/orders`, {
          method: "POST",
          headers: {
            "next-action": id,
            "content-type": "text/plain;charset=UTF-8",
            "x-forwarded-host": "evil.example",
            cookie: `kontor.session=${olga}`,
            ...(origin === undefined ? {} : { origin }),
          },
          body: "[{}]",
        });
        expect([answer.status, await answer.json()]).toMatchObject([403, { code: "origin.foreign" }]);
      }
    }
    expect(await rows()).toEqual(before);
  });

  test("has no effect on the API with a cookie, and a key counts without any", async () => {
    const { olga } = await aStaffDesk();
    const counter = await aCounter({ codes: 0, keys: 1 });
    const before = await rows();
    for (const origin of origins) {
      const headers = { cookie: `kontor.session=${olga}`, ...(origin ? { origin } : {}) };
      const answer = await call(app.address, "POST", "/orders", { headers, body: counter.order() });
      expect(answer.status).toBe(403);
    }
    expect(await rows()).toEqual(before);
    const headers = { "x-forwarded-for": "203.0.113.9", forwarded: "for=203.0.113.9", "x-real-ip": "203.0.113.9" };
    const made = await call(app.address, "POST", "/orders", { key: counter.keys[0], headers, body: counter.order() });
    expect(made.status).toBe(201);
    const events = await asSuperuser<{ source: string }>(
      database.superuserUrl,
      "select source from events where subject_id = $1",
      [made.body.id],
    );
    expect(events.map(({ source }) => source)).toEqual([expect.stringMatching(/^(127\.0\.0\.1|::1)$/)]);
  });
});

/** The doors that a browser can knock at, by the names that the build gave them. */
function actionIds(): string[] {
  const manifest: unknown = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
  return Object.keys(Object(manifest).node);
}

describe("P-S5 the scheduler's endpoint", () => {
  const body = { version: 2, event: { name: "outbox/written", data: {} }, events: [], steps: {}, ctx: { run_id: "a" } };
  const text = canonicalJson(body);
  const now = (): number => Math.round(Date.now() / 1_000);
  const key = (): string => (process.env.INNGEST_SIGNING_KEY ?? "").replace(/^signkey-\w+-/, "");
  const signature = (signed: string, seconds: number, secret = key()): string =>
    `t=${seconds}&s=${createHmac("sha256", secret).update(signed).update(String(seconds)).digest("hex")}`;
  const send = async (header: string | undefined, method = "POST"): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${app.address}/api/inngest?fnId=kontor-dispatch-outbox&stepId=step`, {
      method,
      headers: { "content-type": "application/json", ...(header ? { "x-inngest-signature": header } : {}) },
      body: text,
    });
    return { status: answer.status, text: await answer.text() };
  };

  test("answers the call of its own scheduler", async () => {
    expect((await send(signature(text, now()))).status).toBe(206);
  });

  const bad: [string, () => string | undefined][] = [
    ["unsigned", () => undefined],
    ["signed with another key", () => signature(text, now(), "another")],
    ["altered after signing", () => signature(`${text} `, now())],
    ["with another time than it was signed for", () => signature(text, now() - 1).replace(/^t=\d+/, `t=${now()}`)],
    ["ten minutes old", () => signature(text, now() - 600)],
    ["with a signature that is none", () => "t=&s="],
  ];
  test.for(bad)("refuses a call that comes %s, and tells nothing", async ([, header]) => {
    for (const method of ["POST", "PUT"]) {
      const answer = await send(header(), method);
      expect(answer.status).toBe(401);
      expect(answer.text).not.toMatch(/dispatch|deliver|signkey/i);
    }
  });
});
