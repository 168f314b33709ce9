/** A line for the person who waits. */
export function say(/** @type {string} */ text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Does one thing and says so, with the time it took.
 * @template T
 * @param {string} title @param {() => T | Promise<T>} run @returns {Promise<T>}
 */
export async function step(title, run) {
  process.stdout.write(`  ${title} …`);
  const startedAt = Date.now();
  try {
    const result = await run();
    process.stdout.write(` ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write(" failed\n");
    throw error;
  }
}
