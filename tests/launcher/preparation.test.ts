import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { dataDir } from "@/scripts/launcher/data-dir.mjs";
import { packagesAreCurrent } from "@/scripts/launcher/install.mjs";
import { nodeVersionProblem } from "@/scripts/launcher/node-version.mjs";
import { keptSecrets } from "@/scripts/launcher/secrets.mjs";
import { choosePort, readIntent } from "@/scripts/launcher/settings.mjs";

function directory() {
  const dir = mkdtempSync(join(tmpdir(), "kontor-prepare-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

test.for([
  ["18.20.4", false],
  ["20.18.3", false],
  ["20.19.0", true],
  ["22.1.0", true],
  ["24.21.0", true],
] as const)("Node %s suits: %s", ([version, suits]) => {
  const problem = nodeVersionProblem(version);
  expect(problem === undefined).toBe(suits);
  if (problem) expect(problem).toContain(`this is ${version}`);
});

describe("mode", () => {
  test("a demonstration by default with the embedded database, real use with another", () => {
    expect(readIntent({})).toMatchObject({ embedded: true, mode: "demo", hasInngest: false });
    const given = {
      DATABASE_URL: "postgres://a",
      RESEND_API_KEY: "re_1",
      MAIL_FROM: "a@a.example",
      KONTOR_URL: "https://a.example",
    };
    expect(readIntent(given)).toMatchObject({ embedded: false, mode: "production" });
  });

  test("NODE_ENV decides nothing", () => {
    expect(readIntent({ NODE_ENV: "production" }).mode).toBe("demo");
  });

  test("production names what is missing", () => {
    expect(() => readIntent({ KONTOR_MODE: "production" })).toThrow(/RESEND_API_KEY[\s\S]*MAIL_FROM[\s\S]*KONTOR_URL/);
  });

  test("P-S5 production refuses the scheduler's developer mode", () => {
    const env = {
      KONTOR_MODE: "production",
      RESEND_API_KEY: "re_1",
      MAIL_FROM: "a@a.example",
      KONTOR_URL: "https://a.example",
      INNGEST_DEV: "1",
    };
    expect(() => readIntent(env)).toThrow("INNGEST_DEV");
  });

  test("a real Inngest is recognised by its key or its address", () => {
    expect(readIntent({ INNGEST_EVENT_KEY: "k" }).hasInngest).toBe(true);
    expect(readIntent({ INNGEST_BASE_URL: "http://inngest:8288" }).hasInngest).toBe(true);
  });
});

describe("port", () => {
  test("a demonstration moves on when it is taken, an installation says so", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const taken = typeof address === "object" && address ? address.port : 0;

    expect(await choosePort({ PORT: String(taken) }, "demo", undefined)).toBeGreaterThan(taken);
    await expect(choosePort({ PORT: String(taken) }, "production", undefined)).rejects.toThrow(
      `Port ${taken} is in use`,
    );
    await expect(choosePort({ PORT: "many" }, "demo", undefined)).rejects.toThrow("not a port");
  });
});

describe("data of a checkout", () => {
  test("two checkouts of the same name do not share it", () => {
    vi.stubEnv("KONTOR_DATA_DIR", "");
    onTestFinished(() => void vi.unstubAllEnvs());
    const parents = [directory(), directory()];
    const dirs = parents.map((parent) => {
      mkdirSync(join(parent, "kontor"));
      return dataDir(join(parent, "kontor"));
    });
    onTestFinished(() => dirs.forEach((dir) => void rmSync(dir, { recursive: true, force: true })));
    expect(new Set(dirs).size).toBe(2);
  });

  test("secrets are made once, and nobody else may read them", () => {
    const dir = directory();
    const first = keptSecrets(dir);
    expect(keptSecrets(dir)).toEqual(first);
    expect(statSync(join(dir, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(Buffer.from(first.KONTOR_ENCRYPTION_KEY, "base64")).toHaveLength(32);
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
  });
});

describe("installed packages", () => {
  const lock = (version: string) =>
    JSON.stringify({
      packages: {
        "": { dependencies: { a: version } },
        "node_modules/a": { version },
        "node_modules/for-windows": { version: "1.0.0", optional: true },
      },
    });

  function checkout(wanted: string, installed: string | undefined) {
    const root = directory();
    writeFileSync(join(root, "package-lock.json"), lock(wanted));
    mkdirSync(join(root, "node_modules"));
    if (installed) {
      const record = JSON.stringify({ packages: { "node_modules/a": { version: installed } } });
      writeFileSync(join(root, "node_modules", ".package-lock.json"), record);
    }
    return root;
  }

  test.for([
    ["the same versions are current", "1.0.0", "1.0.0", true],
    ["another version is not", "1.0.1", "1.0.0", false],
    ["an interrupted installation is not", "1.0.0", undefined, false],
  ] as const)("%s", ([, wanted, installed, current]) => {
    expect(packagesAreCurrent(checkout(wanted, installed))).toBe(current);
  });
});
