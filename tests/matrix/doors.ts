import { readdirSync, readFileSync } from "node:fs";
import { operations } from "@/app/api/v1/operations";

/**
 * Every door of the application, read from the files that make it one: what a person, a browser or a system can call.
 * Each needs a rule in `rules/`; `declared.test.ts` compares the two.
 */
export type Door = { kind: "action" | "page" | "route" | "operation"; name: string };

const files = readdirSync("app", { recursive: true, encoding: "utf8" })
  .map((path) => `app/${path}`)
  .sort();
const METHOD = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS";

/** Server actions by file and name: `app/(staff)/orders/actions.ts#confirmOrderAction`. */
export function actionDoors(): Door[] {
  const named = files
    .filter((path) => /\.tsx?$/.test(path) && /^\s*["']use server["']/m.test(readFileSync(path, "utf8")))
    .flatMap((path) => exportsOf(path).map((name) => `${path}#${name}`));
  return named.map((name) => ({ kind: "action", name }));
}

/** Pages by their address in the file system: `/(staff)/orders/[orderId]`. */
export function pageDoors(): Door[] {
  return files
    .filter((path) => /(^|\/)page\.tsx$/.test(path))
    .map((path) => ({ kind: "page", name: path.slice("app".length).replace(/\/page\.tsx$/, "") || "/" }));
}

/** Handlers by method and path: `GET /(staff)/catalogue/import/sample`. Operations of the API stand apart. */
export function routeDoors(): Door[] {
  const ofOperations = new Set(
    operations.map(({ path }) => `app/api/v1${path.replaceAll(/\{(\w+)\}/g, "[$1]")}/route.ts`),
  );
  return files
    .filter((path) => /(^|\/)route\.tsx?$/.test(path) && !ofOperations.has(path))
    .flatMap((path) =>
      methodsOf(path).map((method) => `${method} ${path.slice("app".length).replace(/\/route\.tsx?$/, "")}`),
    )
    .map((name) => ({ kind: "route", name }));
}

/** Operations of the HTTP API by their id: `confirmOrder`. */
export function operationDoors(): Door[] {
  return operations.map(({ id }) => ({ kind: "operation", name: id }));
}

export function allDoors(): Door[] {
  return [...actionDoors(), ...pageDoors(), ...routeDoors(), ...operationDoors()];
}

function exportsOf(path: string): string[] {
  const code = readFileSync(path, "utf8");
  return [...code.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map((match) => match[1] ?? "");
}

function methodsOf(path: string): string[] {
  const code = readFileSync(path, "utf8");
  const exported = new RegExp(`^export (?:async function|function|const) (${METHOD})\\b`, "gm");
  const found = [...code.matchAll(exported)].map((match) => match[1] ?? "");
  // `export const { POST, PUT } = serve(…)` and `export { answer as GET }` name them inside braces.
  const inBraces = [...code.matchAll(/^export (?:const )?\{([^}]*)\}/gm)].flatMap((match) =>
    [...(match[1] ?? "").matchAll(new RegExp(`\\b(${METHOD})\\b`, "g"))].map((method) => method[1] ?? ""),
  );
  const methods = [...new Set([...found, ...inBraces])];
  if (methods.length === 0) throw new Error(`${path} exports no method that tests/matrix/doors.ts can read.`);
  return methods;
}
