// After a run of the tests, what its workers kept for each other goes.
const { rmSync } = require('node:fs');

module.exports = () => {
  if (process.env.PLAYED_ONCE) rmSync(process.env.PLAYED_ONCE, { recursive: true, force: true });
};
