import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * A browser for the tests, in this order: the one that is named, Playwright's own, the system's, and else one is installed.
 * It never gives up in silence: tests without a browser are no tests.
 * @param {string} root @param {(line: string) => void} say
 * @returns {string} path of the program
 */
export function findOrInstallBrowser(root, say) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  return present() ?? install(root, say);
}

/** Flags under which it runs everywhere: root has no sandbox, and containers have a small /dev/shm. */
export function browserFlags() {
  return [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-dev-shm-usage"];
}

function present() {
  return [playwrightsOwn(), ...NAMES.map(onPath)].find((path) => path !== undefined);
}

function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)("@playwright/test");
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} root @param {(line: string) => void} say */
function install(root, say) {
  const isRoot = process.getuid?.() === 0;
  const attempts = [
    ["npx", ["--no-install", "playwright", "install", ...(isRoot ? ["--with-deps"] : []), "chromium"]],
    ...(isRoot && existsSync("/etc/debian_version")
      ? [["sh", ["-c", "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium"]]]
      : []),
  ];
  for (const [command, args] of attempts) {
    say(`No browser here. Trying: ${[command, ...args].join(" ")}`);
    const { status } = spawnSync(String(command), [...args], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    const found = status === 0 ? present() : undefined;
    if (found) return found;
  }
  throw new Error("The tests need a Chromium, and none could be installed. Install one, or set CHROMIUM_PATH.");
}
