import { EVERYONE, type PageRule, type RouteRule } from "@/tests/matrix/rule";

const show = { by: "anyone", may: EVERYONE } as const;

/** What is open to everybody. `/dev/ui` shows every primitive with invented contents; absent in production (design 1). */
export const pages: readonly PageRule[] = [
  // The description of the API, which holds nothing of any account.
  { door: "/docs", by: "anyone", may: EVERYONE, address: () => "/docs" },
  { door: "/dev/ui", ...show, address: () => "/dev/ui" },
  { door: "/dev/ui/cabinet", ...show, address: () => "/dev/ui/cabinet" },
  { door: "/dev/ui/sign-in", ...show, address: () => "/dev/ui/sign-in" },
  { door: "/dev/ui/staff", ...show, address: () => "/dev/ui/staff" },
];

const unknown = (method: string): RouteRule => ({
  door: `${method} /api/v1/[[...path]]`,
  answers: { everyone: 404 },
  address: () => "/api/v1/nothing",
  body: method === "GET" || method === "HEAD" ? undefined : "{}",
});

const noMethod = (method: string): RouteRule => ({
  door: `${method} /api/v1/openapi.json`,
  answers: { everyone: method === "OPTIONS" ? 204 : 405 },
  address: () => "/api/v1/openapi.json",
  body: method === "OPTIONS" ? undefined : "{}",
});

export const routes: readonly RouteRule[] = [
  { door: "GET /api/health", answers: { everyone: 200 }, address: () => "/api/health" },
  // Nothing at all, to measure by; absent in production.
  { door: "GET /api/bench-empty", answers: { everyone: 200 }, address: () => "/api/bench-empty" },
  { door: "GET /api/ready", answers: { everyone: 200 }, address: () => "/api/ready" },
  { door: "POST /api/csp-report", answers: { everyone: 204 }, address: () => "/api/csp-report", body: "{}" },
  // The scheduler proves itself by a signature; a session or a key of ours is none (promise S5).
  {
    door: "POST /api/inngest",
    answers: { everyone: 401 },
    address: () => "/api/inngest?fnId=x&stepId=step",
    body: "{}",
  },
  { door: "PUT /api/inngest", answers: { everyone: 401 }, address: () => "/api/inngest", body: "{}" },
  // What the API can do is no secret and holds nothing of any account.
  { door: "GET /api/v1/openapi.json", answers: { everyone: 200 }, address: () => "/api/v1/openapi.json" },
  ...["DELETE", "OPTIONS", "PATCH", "POST", "PUT"].map(noMethod),
  ...["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"].map(unknown),
];
