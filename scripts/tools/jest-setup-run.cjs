// Before a run of the tests: a folder in which its workers keep what they have played, for each other.
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = () => {
  process.env.PLAYED_ONCE = mkdtempSync(join(tmpdir(), 'played-'));
};
