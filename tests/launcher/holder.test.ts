import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { claim, currentHolder } from "@/scripts/launcher/holder.mjs";
import { startMark } from "@/scripts/launcher/process-table.mjs";
import { aDataDirectory } from "@/tests/support/checkout-process";

const cleanUps: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

function directory() {
  const { dir, remove } = aDataDirectory();
  cleanUps.push(remove);
  return dir;
}

describe("who holds a data directory", () => {
  test("the first that comes, and the second is told its address", () => {
    const dir = directory();
    const first = claim(dir, "start");
    if (first.held) first.announce("http://localhost:3000");
    expect(claim(dir, "start")).toMatchObject({
      held: false,
      by: { pid: process.pid, address: "http://localhost:3000" },
    });
  });

  test("nobody after a release", () => {
    const dir = directory();
    const first = claim(dir, "start");
    if (first.held) first.release();
    expect(currentHolder(dir)).toBeUndefined();
  });

  test("not a dead process whose number somebody else has got", () => {
    const dir = directory();
    const later = { pid: process.pid, mark: `${startMark(process.pid)}0`, doing: "start" };
    writeFileSync(join(dir, "holder.json"), JSON.stringify(later));
    expect(claim(dir, "start")).toMatchObject({ held: true });
  });

  test("not a half-written file", () => {
    const dir = directory();
    writeFileSync(join(dir, "holder.json"), '{"pid":');
    expect(claim(dir, "start")).toMatchObject({ held: true });
  });
});
