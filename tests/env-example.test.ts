import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { envSchema } from "@/lib/server/env";

const text = readFileSync(".env.example", "utf8");
const set = parseEnv(text);
const shown = parseEnv(text.replace(/^# (?=[A-Z0-9_]+=)/gm, ""));
/** Read by the launcher and the server in front of the application. */
const OF_THE_LAUNCHER = ["PORT", "HOST", "KONTOR_DATA_DIR"];

describe(".env.example", () => {
  test("is enough to build and test as it stands", () => {
    expect(envSchema.safeParse(set).error?.issues ?? []).toEqual([]);
  });

  test("is valid with every optional line as well", () => {
    expect(envSchema.safeParse(shown).error?.issues ?? []).toEqual([]);
  });

  test("names everything that is read, and nothing else", () => {
    expect(Object.keys(shown).sort()).toEqual([...Object.keys(envSchema.shape), ...OF_THE_LAUNCHER].sort());
  });

  test("P-S5 is not taken for production", () => {
    const production = envSchema.safeParse({ ...set, KONTOR_MODE: "production" });
    expect(production.error?.issues.map(({ path }) => path.join("."))).toEqual([
      "RESEND_API_KEY",
      "MAIL_FROM",
      "KONTOR_URL",
    ]);
  });
});
