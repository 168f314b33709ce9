import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export type SourceFile = { path: string; text: string; code: string };

const ROOT = process.cwd();
const LEFT_OUT = /(^|\/)(node_modules|\.next|\.data|test-results|migrations)(\/|$)/;

/** The project's own TypeScript below a folder, without tests. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|spec)\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !LEFT_OUT.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      return { path, text, code: withoutComments(text) };
    });
}

/** Comments talk about what code must not do. Good enough for formatted sources: `//` inside an address follows a colon. */
function withoutComments(text: string) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
}

/** `confirm-order.ts` holds `confirmOrder`. */
export function functionNameOf(path: string) {
  const base =
    path
      .split("/")
      .at(-1)
      ?.replace(/\.tsx?$/, "") ?? "";
  return base.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The first statement of a function, found by the layout the formatter gives: the signature ends with the first line that ends in `{` outside brackets. */
export function firstStatementOf(code: string, name: string): string | undefined {
  const start = code.search(new RegExp(`^export (async )?function ${name}\\b`, "m"));
  if (start < 0) return undefined;
  const lines = code.slice(start).split("\n");
  let open = 0;
  for (const [index, line] of lines.entries()) {
    open += count(line, /[([]/g) - count(line, /[)\]]/g);
    if (open > 0 || !line.trimEnd().endsWith("{")) continue;
    return lines
      .slice(index + 1)
      .map((next) => next.trim())
      .find((next) => next !== "");
  }
  return undefined;
}

function count(text: string, pattern: RegExp) {
  return text.match(pattern)?.length ?? 0;
}

/** The statement around a place: from the end of the one before to the semicolon that ends it on its line. */
export function statementAt(code: string, place: number) {
  const before = Math.max(
    code.lastIndexOf(";\n", place),
    code.lastIndexOf("{\n", place),
    code.lastIndexOf("}\n", place),
  );
  const after = code.indexOf(";\n", place);
  return code.slice(before + 2, after < 0 ? code.length : after);
}
