const MIN_NODE = { major: 20, minor: 19 };

/** One sentence when this Node is too old, nothing when it is new enough. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  const fits = major > MIN_NODE.major || (major === MIN_NODE.major && minor >= MIN_NODE.minor);
  if (fits) return undefined;
  return `Kuaizhao needs Node ${MIN_NODE.major}.${MIN_NODE.minor} or newer and this is ${version}: install it from https://nodejs.org or with "nvm install ${MIN_NODE.major}".`;
}

/**
 * Ends the process on an old Node. The commands load everything else with import() after this call,
 * because a static import of a newer API would fail with a syntax error before any line runs.
 */
export function requireNode() {
  const problem = nodeProblem(process.versions.node);
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}
