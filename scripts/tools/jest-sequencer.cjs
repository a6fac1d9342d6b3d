// In which order the files run: those first that take longest, also in a clone in which nothing has run yet.
const { relative, sep } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** In seconds of a processor, as they once were; all others take less than the last of these. */
const SECONDS = {};

module.exports = class extends Sequencer {
  sort(tests) {
    const seconds = ({ path, context }) => SECONDS[relative(context.config.rootDir, path).split(sep).join('/')] ?? 0;
    return [...super.sort(tests)].sort((one, other) => seconds(other) - seconds(one));
  }
};
