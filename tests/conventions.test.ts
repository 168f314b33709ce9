import { describe, expect, test } from "vitest";
import { firstStatementOf, functionNameOf, type SourceFile, sourceFiles, statementAt } from "./support/source-files";

/** What a linter cannot say (style 5). Every check also says how many files it looked at: none is a failure. */
const lib = sourceFiles("lib");
const app = sourceFiles("app");
const actionFiles = app.filter(({ path }) => path.endsWith("/actions.ts"));
const everything = [...lib, ...app, ...["components", "db", "emails", "jobs"].flatMap(sourceFiles)];

const NOT_DOMAINS = ["core", "server", "i18n"];
const useCases = lib.filter(({ path }) => {
  const [, domain = "", ...rest] = path.split("/");
  return rest.length === 1 && !NOT_DOMAINS.includes(domain) && !/-mail\.tsx?$/.test(path);
});

/** What asks before an account is known: by exact key, or about the person himself. */
const ASKS_WITHOUT_ACCOUNT = ["lib/server/session.ts", "lib/server/api-actor.ts"];
const NUMBER_FROM_FLOAT = /\bparseFloat\(|\.toFixed\(|\* 100\b(?!_)|\/ 100\b(?!_)/;
const LOCAL_TIME =
  /\.(get|set)(Hours|Minutes|Date|Day|Month|FullYear)\(|\.toLocale(Date|Time)?String\(|\bnew Date\([^()]*,/;

/** They ask nobody but whoever sends our mail, by an address of the environment, or, in the browser, ourselves. */
const MAY_ASK_OTHERS = ["lib/server/mailer.ts"];
const MAY_ASK_US = ["components/files/remove-file-button.tsx", "components/docs/show-api.ts"];
/** A file is sent to ourselves with its progress shown; a connection to the database is cut at once. */
const GO_OTHER_WAYS = ["components/files/post-file.ts", "db/leased-client.ts"];
const OTHER_WAYS_OUT =
  /\bXMLHttpRequest\b|\bsendBeacon\(|\bnew (WebSocket|EventSource)\(|from "node:(https?|net|tls|dgram|dns)"/;
/** Who somebody is, is read in one place; these keep what belongs to the one who calls. */
const READ_COOKIES = [
  "lib/server/session.ts",
  "lib/server/step-cookie.ts",
  "lib/i18n/request.ts",
  "app/layout.tsx",
  "app/preferences/keep-cookie.ts",
  "app/preferences/shell-preferences.ts",
  "app/dev/ui/preference-samples.tsx",
];
/** Where a call comes from is said by `proxy.ts`; the others read the number of the call, the language or the browser. */
const READ_HEADERS = [
  "lib/server/session.ts",
  "lib/server/action.ts",
  "lib/server/page-answer.ts",
  "lib/i18n/request.ts",
  "app/(auth)/login/actions.ts",
  "app/not-found.tsx",
  "app/(customer)/not-found.tsx",
  "app/(staff)/not-found.tsx",
];
/** A page that only leads to another one. */
const LEADS_ELSEWHERE = ["app/(staff)/catalogue/page.tsx"];
const WRITE_OUT = ["lib/server/log.ts", "app/api/csp-report/route.ts"];
/** For pauses that must differ, where nothing is kept secret. */
const MAY_BE_GUESSED = ["lib/server/context.ts", "lib/mail/record-delivery.ts"];
/** The columns of one insert, named by the schema. */
const NAME_COLUMNS = ["lib/catalogue/import-items.ts"];

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

  test("an action hands over a schema and a use case that asks for a permission", () => {
    const paths = useCases.map(({ path }) => `@/${path.replace(/\.tsx?$/, "")}`);
    let calls = 0;
    const wrong = offenders(actionFiles, ({ code }) => {
      const known = namesImportedFrom(code, paths);
      return [...code.matchAll(/\brun(\w*)Action\(/g)].flatMap((match) => {
        calls += 1;
        const given = argumentsAt(code, match.index + match[0].length);
        // In the cabinet the account comes first.
        const [schema = "", , ...command] = match[1] === "Customer" ? given.slice(1) : given;
        const asks = known.some((name) => new RegExp(`\\b${name}\\b`).test(command.join()));
        return [
          ...(/^(\w+\.)?(\w+Input|nothing)$/.test(schema) ? [] : [`no schema: ${schema}`]),
          ...(asks ? [] : [`no use case: ${command.join().slice(0, 60)}`]),
        ];
      });
    });
    expect(calls).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  test("P-I2 what a door takes has no other fields", () => {
    const loose =
      /\b(\w*Input|nothing)\b[^=\n]*= z\s*\.(object|looseObject|record)\(|\binput: z\s*\.(object|looseObject)\(/;
    expect(offenders(everything, matches(loose))).toEqual([]);
  });

  test("P-R3 a page says itself, also to a browser without scripts, why it is not shown", () => {
    const pages = app.filter(({ path }) => path.endsWith("/page.tsx") && !path.startsWith("app/dev/"));
    const bare = /^export default (?:async )?function/m;
    const throws = ({ code }: SourceFile) => {
      const title = /^export (?:async )?function generateMetadata[\s\S]*?^}/m.exec(code)?.[0] ?? "";
      return /\b(read\w+|pageRead)\(/.test(title) && !/return (titleOf|orderTitle|clientTitle)\(/.test(title);
    };
    const wrong = offenders(pages, (page) => bare.test(page.code) || throws(page));
    expect(wrong.filter((path) => !LEADS_ELSEWHERE.includes(path))).toEqual([]);
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

/** The names that a file imports from certain others. */
function namesImportedFrom(code: string, paths: string[]): string[] {
  return [...code.matchAll(/^import \{([^}]*)\} from "([^"]+)";/gm)]
    .filter((match) => paths.includes(match[2] ?? ""))
    .flatMap((match) => (match[1] ?? "").split(",").map((name) => name.trim().split(" ").at(-1) ?? ""))
    .filter((name) => name !== "");
}

/** What stands between the brackets of a call, divided at its own commas. */
function argumentsAt(code: string, start: number): string[] {
  const found = [""];
  let depth = 0;
  for (const letter of code.slice(start)) {
    if (depth === 0 && letter === ")") break;
    if ("([{".includes(letter)) depth += 1;
    if (")]}".includes(letter)) depth -= 1;
    if (depth === 0 && letter === ",") found.push("");
    else found[found.length - 1] += letter;
  }
  return found.map((argument) => argument.trim());
}

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
    ["an identifier chosen by text", everything, /\bsql\.identifier\(|\.query\(\s*`/, NAME_COLUMNS],
    [
      "code made from text (P-I3)",
      everything,
      /\beval\(|\bnew Function\(|\.(inner|outer)HTML\b|\bdocument\.write\(/,
      [],
    ],
    ["a call past the guarded client", everything, /\bfetch\(/, [...MAY_ASK_OTHERS, ...MAY_ASK_US]],
    ["another way out", everything, OTHER_WAYS_OUT, GO_OTHER_WAYS],
    ["a word past the log (R-UNI-43)", everything, /\bconsole\.\w|\bprocess\.std(out|err)\b/, WRITE_OUT],
    ["a cookie read outside its readers (P-A6)", everything, /\bcookies\(\)/, READ_COOKIES],
    ["a header read outside its readers (P-A6)", everything, /\bheaders\(\)/, READ_HEADERS],
    ["a secret that can be guessed (P-A1)", everything, /\bMath\.random\(/, MAY_BE_GUESSED],
    ["a float where money is computed (P-M1)", everything, NUMBER_FROM_FLOAT, []],
    ["the zone of the machine (P-O8)", [...lib, ...app], LOCAL_TIME, []],
    ["an event sent past the outbox", [...lib, ...app], /\binngest\.send\(/, []],
    ["a text that a door parses by itself, past the shared rules (P-I3)", app, /\bz\s*\.string\(\)/, []],
    ["an action that answers a refusal with a fault (P-I1)", actionFiles, /\bthrow new\b/, []],
    ["a folder above", everything, /from "\.\.\//, []],
  ] as const)("%s", ([, files, pattern, allowed]) => {
    const wrong = offenders([...files], matches(pattern));
    expect(wrong.filter((path) => !(allowed as readonly string[]).includes(path))).toEqual([]);
    const needless = allowed.filter((path) => files.some((file) => file.path === path) && !wrong.includes(path));
    expect(needless, "allowed and not needed").toEqual([]);
  });
});
