// After the tests of the browser, the one that was started for them ends.
const { once } = require('node:events');

module.exports = async () => {
  const child = globalThis.danishBrowser;
  if (!child || child.exitCode !== null) return;
  child.stdin.end();
  await once(child, 'exit');
};
