// The words of the report page, in English.
import type { Labels } from '../labels.ts';

export const report: Labels['report'] = {
  title: 'Report',
  intro: 'How is the strategy doing, judged by what you have agreed this year?',
  coverage: 'Agreements for each focus area',
  noCoverage: 'There are no focus areas yet. Write them under Prepare.',
  toPrepare: 'Go to Prepare',
  flagged: 'Look at this',
  askew: 'What to look at',
  nothingAskew: 'Nothing looks askew.',
  texts: (count) => `Texts to look through (${count})`,
  textsExplained: 'They enter the report only when you have edited them in the Sheet or approved them here.',
  approve: 'Approve those chosen',
  approveQuestion: (count) =>
    count === 1
      ? 'Should the text enter the report as it is?'
      : `Should the ${count} texts enter the report as they are?`,
  approveYes: 'Let them in',
  approved: 'They will be in the report.',
  decisions: 'What do you do about the focus areas?',
  decision: 'Decision',
  reason: 'Reason',
  decidedOn: (day) => `Decided on ${day}`,
  saveDecisions: 'Save the decisions',
  decisionsSaved: 'The decisions are saved.',
  make: 'Make the report now',
  making: 'The report is being made. It takes a little while.',
  made: 'The report is ready.',
  openReport: 'Open the report',
  reports: 'Reports this year',
  noReports:
    'None yet. They come by themselves after the conversations, after the half-year checks and before summer. You can also make one now.',
};
