import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";

const base = new URL(process.env.KONTOR_URL ?? "");
const port = Number(base.port);

const always = {
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), usb=()",
  "referrer-policy": "strict-origin-when-cross-origin",
};

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** A bare request: the browser would put its own headers on top. */
function ask(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const { method = "GET", headers = {}, body } = options;
    const request = httpRequest({ host: "127.0.0.1", port, path, method, headers: { host: base.host, ...headers } });
    request.once("error", reject);
    request.once("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.once("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      response.once("error", reject);
    });
    request.end(body);
  });
}

/** What the parser itself refuses never becomes a request. */
function askRaw(text: string) {
  return new Promise<string>((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.end(text));
    let answer = "";
    socket.setEncoding("utf8").on("data", (chunk) => {
      answer += chunk;
    });
    socket.once("error", reject);
    socket.once("close", () => resolve(answer));
  });
}

test.describe("policy figure: headers on every answer", () => {
  for (const [what, path, method] of [
    ["a page", "/", "GET"],
    ["a page that does not exist", "/there-is-no-such-page", "GET"],
    ["a wrong method", "/api/health", "DELETE"],
    ["an API answer", "/api/health", "GET"],
    ["an API path that does not exist", "/api/v1/nothing", "GET"],
    ["the image route", "/_next/image?url=%2Fno.png&w=64&q=75", "GET"],
    ["a static file that does not exist", "/_next/static/no.js", "GET"],
    ["an address that cannot be decoded", "/%E0%A4%A", "GET"],
  ] as const) {
    test(`${what} carries them all and is not stored`, async () => {
      const { headers } = await ask(path, { method, headers: { origin: base.origin } });
      expect(headers).toMatchObject(always);
      expect(headers["cache-control"]).toBe("private, no-store");
      expect(headers["content-security-policy"]).toBeTruthy();
      expect(headers["x-powered-by"]).toBeUndefined();
    });
  }

  test("what the parser refuses carries them too", async () => {
    for (const text of ["NONSENSE\r\n\r\n", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(20_000)}\r\n\r\n`]) {
      const answer = (await askRaw(text)).toLowerCase();
      expect(answer).toMatch(/^http\/1.1 4(00|31) /);
      for (const [name, value] of Object.entries(always)) expect(answer).toContain(`${name}: ${value.toLowerCase()}`);
    }
  });

  test("a page that carries a secret in its address sends no referrer", async () => {
    for (const path of ["/set-password/abc", "/reset/abc", "/invitation/abc"]) {
      expect((await ask(path)).headers["referrer-policy"]).toBe("no-referrer");
    }
  });
});

test.describe("policy figure: content security policy", () => {
  test("a page gets a new nonce of 128 bits each time, and every script of it carries that nonce", async () => {
    const [first, second] = await Promise.all([ask("/"), ask("/")]);
    const nonceOf = ({ headers }: Answer) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    expect(Buffer.from(nonceOf(first) ?? "", "base64")).toHaveLength(16);
    const scripts = first.body.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(first)}"`);
  });

  test("a policy that the client sends is dropped", async () => {
    const headers = { "content-security-policy": "script-src 'nonce-AAAAAAAAAAAAAAAAAAAAAA=='" };
    const { body, headers: answered } = await ask("/", { headers });
    expect(body).not.toContain("AAAAAAAAAAAAAAAAAAAAAA");
    expect(answered["content-security-policy"]).not.toContain("AAAAAAAAAAAAAAAAAAAAAA");
  });

  test("the API answers in a sandbox", async () => {
    const { headers } = await ask("/api/health");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; sandbox; frame-ancestors 'none'");
  });

  test("a report is taken without an answer, whatever it holds", async () => {
    for (const body of ["", "not json", JSON.stringify({ "csp-report": { "blocked-uri": "inline" } })]) {
      expect((await ask("/api/csp-report", { method: "POST", body })).status).toBe(204);
    }
  });
});

test.describe("P-I4 changing something needs the own origin", () => {
  const cookie = "any=thing";
  for (const [what, headers] of [
    ["no origin", { cookie }],
    ["the origin null", { cookie, origin: "null" }],
    ["a foreign origin", { cookie, origin: "https://elsewhere.example" }],
    ["the own origin on another port", { cookie, origin: "http://localhost:1" }],
    ["no origin and no cookie", {}],
  ] as const) {
    test(`a post with ${what} is refused`, async () => {
      expect(await ask("/", { method: "POST", headers, body: "a=1" })).toMatchObject({ status: 403 });
    });
  }

  test("a forwarded host of the client does not make a foreign origin the own one", async () => {
    const headers = { cookie, origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example" };
    expect(await ask("/", { method: "POST", headers })).toMatchObject({ status: 403 });
  });

  test("the own origin passes", async () => {
    expect((await ask("/", { method: "POST", headers: { cookie, origin: base.origin } })).status).not.toBe(403);
  });
});

test.describe("P-I5 sizes", () => {
  const big = "a".repeat(1024 * 1024 + 1);
  const origin = base.origin;

  test("a body of more than 1 MB is answered with 413", async () => {
    const headers = { origin, "content-length": String(big.length) };
    expect(await ask("/", { method: "POST", headers, body: big })).toMatchObject({ status: 413 });
  });

  test("so is one that does not tell its length", async () => {
    const headers = { origin, "transfer-encoding": "chunked", "content-type": "application/json" };
    expect(await ask("/api/csp-report", { method: "POST", headers, body: big })).toMatchObject({ status: 413 });
    expect(await ask("/api/health")).toMatchObject({ status: 200 });
  });
});

test("the process is up, and ready with a migrated database", async () => {
  expect(await ask("/api/health")).toMatchObject({ status: 200, body: '{"status":"up"}' });
  expect(await ask("/api/ready")).toMatchObject({ status: 200, body: '{"status":"ready"}' });
});

test("P-S5 the scheduler endpoint tells strangers nothing", async () => {
  for (const method of ["GET", "POST", "PUT"]) {
    expect([400, 401, 404, 405]).toContain(
      (await ask("/api/inngest?fnId=a&stepId=step", { method, body: "{}" })).status,
    );
  }
});
