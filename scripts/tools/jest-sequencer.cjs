// In which order the files run: those first that take longest, also in a clone in which nothing has run yet.
const { relative, sep } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** In seconds, as one run on two busy cores took them; all others took less than the last of these. */
const SECONDS = {
  'test/story.test.ts': 172,
  'test/browser/tour.test.ts': 110,
  'test/browser/firstHalf.test.ts': 100,
  'test/seededYear.test.ts': 96,
  'test/browser/everyPage.test.ts': 83,
  'test/worstYear.test.ts': 80,
  'test/scripts/year.test.ts': 41,
  'test/browser/killed.test.ts': 41,
  'test/browser/laterYear.test.ts': 35,
  'test/scripts/start.test.ts': 31,
  'test/browser/english.test.ts': 31,
  'test/domain/year/mailsByTheClock.test.ts': 28,
  'local/test/cli.test.ts': 26,
  'test/flows/manager/deletions.test.ts': 22,
  'test/flows/engine.test.ts': 22,
  'local/test/exports/libreoffice.test.ts': 18,
  'test/browser/typing.test.ts': 17,
  'test/flows/randomYear.test.ts': 16,
  'test/flows/engine/upgrade.test.ts': 15,
  'test/browser/byHand.test.ts': 15,
  'test/flows/manager/followUp.test.ts': 14,
  'test/flows/manager/conversation.test.ts': 14,
  'test/flows/sheet.test.ts': 14,
  'test/browser/keyboard.test.ts': 14,
  'local/test/package.test.ts': 13,
  'test/flows/manager/handover.test.ts': 12,
};

module.exports = class extends Sequencer {
  sort(tests) {
    const seconds = ({ path, context }) => SECONDS[relative(context.config.rootDir, path).split(sep).join('/')] ?? 0;
    return [...super.sort(tests)].sort((one, other) => seconds(other) - seconds(one));
  }
};
