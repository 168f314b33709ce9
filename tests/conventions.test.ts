import { describe, expect, test } from "vitest";
import { firstStatementOf, functionNameOf, type SourceFile, sourceFiles, statementAt } from "./support/source-files";

/** What a linter cannot say (style 5). Every check also says how many files it looked at: none is a failure. */
const lib = sourceFiles("lib");
const app = sourceFiles("app");
const actionFiles = app.filter(({ path }) => path.endsWith("/actions.ts"));
const everything = [...lib, ...app, ...sourceFiles("components"), ...sourceFiles("db")];

const NOT_DOMAINS = ["core", "server", "i18n"];
const useCases = lib.filter(({ path }) => {
  const [, domain = "", ...rest] = path.split("/");
  return rest.length === 1 && !NOT_DOMAINS.includes(domain) && !/-mail\.tsx?$/.test(path);
});

/** What asks before an account is known: by exact key, or about the person himself. */
const ASKS_WITHOUT_ACCOUNT = ["lib/server/session.ts", "lib/server/api-actor.ts"];
const NUMBER_FROM_FLOAT = /\bparseFloat\(|\* 100\b(?!_)|\/ 100\b(?!_)/;
const LOCAL_TIME = /\.(get|set)(Hours|Minutes|Date|Day|Month|FullYear)\(|\.toLocale(Date|Time)?String\(/;

function offenders(files: SourceFile[], offends: (file: SourceFile) => boolean | string[]) {
  expect(files.length, "files looked at").toBeGreaterThan(0);
  return files.flatMap((file) => {
    const found = offends(file);
    if (typeof found === "boolean") return found ? [file.path] : [];
    return found.map((what) => `${file.path}: ${what}`);
  });
}

const matches = (pattern: RegExp) => (file: SourceFile) => pattern.test(file.code);

describe("P-R1 a file directly in a domain", () => {
  test("exports one function, of its own name", () => {
    const exportedFunctions =
      /^export (?:async )?(?:(?:function|class) (\w+)|const (\w+) = (?:async )?(?:\(|function))/gm;
    const wrong = offenders(useCases, ({ path, code }) => {
      const names = [...code.matchAll(exportedFunctions)].map((match) => match[1] ?? match[2] ?? "");
      return names.length === 1 && names[0] === functionNameOf(path)
        ? []
        : [`exports ${names.join(", ") || "nothing"}`];
    });
    expect(wrong).toEqual([]);
  });

  test("asks for a permission before anything else", () => {
    const wrong = offenders(useCases, ({ path, code }) => {
      const first = firstStatementOf(code, functionNameOf(path)) ?? "";
      return !/^(const \w+ = )?(await )?require(Order)?Permission\(/.test(first);
    });
    expect(wrong).toEqual([]);
  });
});

describe("P-R2 every door is guarded", () => {
  test("an action goes through the one wrapper that finds the actor and parses", () => {
    const actions = app.filter(({ path }) => path.endsWith("/actions.ts"));
    const wrong = offenders(actions, ({ code }) =>
      [...code.matchAll(/^export async function (\w+)[\s\S]*?^}/gm)]
        .filter(([body]) => !/\brun\w*Action\(/.test(body))
        .map((match) => match[1] ?? ""),
    );
    expect(wrong.filter((what) => !PUBLIC_ACTIONS.includes(what))).toEqual([]);
  });

  test("the directive that makes functions public stands in actions.ts only", () => {
    expect(
      offenders(everything, ({ path, code }) => /^\s*["']use server["']/m.test(code) && !path.endsWith("/actions.ts")),
    ).toEqual([]);
  });

  test("an operation of the API is made by the one wrapper", () => {
    const routes = app.filter(({ path }) => path.startsWith("app/api/v1/") && path.endsWith("/route.ts"));
    if (routes.length === 0) return;
    // The description and the answer to unknown paths touch no account.
    const open = ["openapi.json", "[[...path]]"].map((folder) => `app/api/v1/${folder}/route.ts`);
    const wrong = offenders(routes, ({ path, code }) => !open.includes(path) && !/\bapi(Route|Door)\(/.test(code));
    expect(wrong).toEqual([]);
  });
});

/** They change nothing but a cookie of the one who calls. */
const PUBLIC_ACTIONS = ["app/preferences/actions.ts: setLocaleAction", "app/preferences/actions.ts: setThemeAction"];

describe("P-R6 every statement on a tenant table", () => {
  const schema = sourceFiles("db/schema");
  const tenantTables = schema.flatMap(({ code }) =>
    [...code.matchAll(/export const (\w+) = pgTable\(([\s\S]*?)\n\);/g)]
      .filter((match) => /\baccountId: accountId\(\)/.test(match[2] ?? ""))
      .map((match) => match[1] ?? ""),
  );

  const predicates = lib.filter(({ path }) => /\/sql\/visible-/.test(path));
  const predicateNames = predicates.flatMap(({ code }) =>
    [...code.matchAll(/^export function (\w+)/gm)].map((match) => match[1] ?? ""),
  );
  const saysAccount = new RegExp(`\\.accountId,|accountId:|\\b(${predicateNames.join("|")})\\(`);

  test("names the account in its condition", () => {
    expect(tenantTables).toContain("orders");
    const onTable = new RegExp(`\\.(from|update|delete)\\(\\s*(${tenantTables.join("|")})\\b`, "g");
    // A sweep looks across accounts, as a role that may see only who has something due.
    const files = lib.filter(({ path }) => !ASKS_WITHOUT_ACCOUNT.includes(path) && !/\/sql\/due-/.test(path));
    let statements = 0;
    const wrong = offenders(files, ({ code }) =>
      [...code.matchAll(onTable)].flatMap((match) => {
        statements += 1;
        return namesAccount(code, statementAt(code, match.index)) ? [] : [`${match[1]}(${match[2]})`];
      }),
    );
    expect(statements).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  /** Either in words, by a predicate of `sql/visible-*.ts`, or by a condition put into a variable beside it. */
  function namesAccount(code: string, statement: string): boolean {
    const condition = statement.slice(Math.max(0, statement.search(/\.where\(/)));
    if (saysAccount.test(condition)) return true;
    const variables = [...condition.matchAll(/\b([a-z]\w*)\b/g)].map((match) => match[1] ?? "");
    return variables.some((name) => {
      const declared = code.search(new RegExp(`(const|let|function) ${name}\\b`));
      return declared >= 0 && saysAccount.test(statementAt(code, declared + 1));
    });
  }

  test("gets the account from the shared predicate where there is one", () => {
    expect(offenders(predicates, ({ code }) => !/\.accountId, /.test(code))).toEqual([]);
  });
});

describe("never", () => {
  test.for([
    ["a value guessed into a number, date or boolean (P-I2)", everything, /\bz\.coerce\b/, ["lib/server/env.ts"]],
    ["markup from text (P-I3)", everything, /dangerouslySetInnerHTML/, []],
    ["the environment outside its one reader", everything, /\bprocess\.env\b/, ["lib/server/env.ts"]],
    ["an identifier or a statement made from text", everything, /\bsql\.raw\(/, []],
    ["a transaction that loses its client (promises 10)", everything, /\.transaction\(/, []],
    ["a value that the build would show to browsers", everything, /NEXT_PUBLIC_/, []],
    ["a float where money is computed (P-M1)", lib, NUMBER_FROM_FLOAT, []],
    ["the zone of the machine (P-O8)", [...lib, ...app], LOCAL_TIME, []],
    ["an event sent past the outbox", [...lib, ...app], /\binngest\.send\(/, []],
    ["a text that a door parses by itself, past the shared rules (P-I3)", app, /\bz\s*\.string\(\)/, []],
    ["an action that answers a refusal with a fault (P-I1)", actionFiles, /\bthrow new\b/, []],
    ["a folder above", everything, /from "\.\.\//, []],
  ] as const)("%s", ([, files, pattern, allowed]) => {
    const wrong = offenders([...files], matches(pattern));
    expect(wrong.filter((path) => !(allowed as readonly string[]).includes(path))).toEqual([]);
  });
});
