const OLDEST = [20, 19];

/** @param {string} version as process.versions.node gives it @returns {string | undefined} why it will not do, in words */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `Kontor needs Node ${OLDEST.join(".")} or newer; this is ${version}. Install a newer Node (nodejs.org) and start again.`;
}
