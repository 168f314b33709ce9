/** Told to the window when the server does not know a command of this page. */
export const OUTDATED = "kontor:outdated";

/** With it the framework answers a command that another build of the application had. */
const UNKNOWN_COMMAND = "x-nextjs-action-not-found";

/**
 * Looks at every answer before the framework does, which only throws in the middle of some component. It changes nothing
 * about the answer.
 */
export function watchAnswers(): void {
  const ask = window.fetch;
  window.fetch = async (...request) => {
    const answer = await ask(...request);
    if (answer.headers.get(UNKNOWN_COMMAND) === "1") window.dispatchEvent(new Event(OUTDATED));
    return answer;
  };
}
