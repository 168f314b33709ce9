/** Suites that take long do everything at the figures of the promises; `npm test` does the same in a short form. */
export function figure(short: number, full: number): number {
  return process.env.KONTOR_TEST_FIGURES === "full" ? full : short;
}
