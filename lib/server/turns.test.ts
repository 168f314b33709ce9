import { describe, expect, test } from "vitest";
import { turnsOf } from "./turns";

describe("turnsOf", () => {
  test("lets so many run at once, the others in the order in which they came, also after a failure", async () => {
    const inTurn = turnsOf(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = (number: number) => () => {
      begun.push(number);
      return new Promise<void>((resolve, reject) => ends.push(number === 1 ? () => reject(new Error("no")) : resolve));
    };
    const all = Promise.allSettled([1, 2, 3, 4].map((number) => inTurn(work(number))));
    await inNextTask();
    expect(begun).toEqual([1, 2]);

    for (const count of [3, 4, 4, 4]) {
      ends.shift()?.();
      await inNextTask();
      expect(begun).toEqual([1, 2, 3, 4].slice(0, count));
    }
    expect((await all).map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "fulfilled"]);
    expect(await inTurn(() => Promise.resolve("free again"))).toBe("free again");
  });
});

function inNextTask(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
