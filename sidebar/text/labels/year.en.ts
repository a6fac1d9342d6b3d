// The words of the page The year, in English.
import type { Labels } from '../labels.ts';

export const year: Labels['year'] = {
  title: 'The year',
  nextCycle: 'The next cycle',
  nextCycleExplained: (year) =>
    `Cycle ${year} is closed and the next begins: the new forms ask about its agreements, and the year’s dates are cleared for you to set new ones.`,
  notYet: 'This can be done only when the year is over. The overview will tell you.',
  startNext: 'Begin the next cycle',
  left: (year, count) => (count === 0 ? `Nothing is left of cycle ${year}.` : `This is left of cycle ${year}:`),
  startNextQuestion: (year, left) =>
    `Close cycle ${year} and begin the next? ${left === 0 ? '' : left === 1 ? 'One thing is unfinished. ' : `${left} things are unfinished. `}This cannot be undone.`,
  startNextYes: 'Begin',
  startAnyway: 'Begin anyway',
  startAnywayQuestion: (year: number) => `Begin, even though something from ${year} will then stay unfinished?`,
  startedNext: (year) => `Cycle ${year} has begun.`,
  deletions: 'What can be deleted',
  noDeletions: 'There is nothing to delete now. You will be told when there is.',
  deletionsExplained:
    'Delete what you no longer need. Rows, forms and Docs are deleted; a receipt without names remains.',
  deletionCount: (text, count) => `${text} (${count})`,
  delete: 'Delete those chosen',
  deleteQuestion: (count) =>
    count === 1
      ? 'Delete what you have chosen? It cannot be brought back.'
      : `Delete the ${count} you have chosen? They cannot be brought back.`,
  deleteYes: 'Delete',
  filesElsewhere: 'Files with the previous manager',
  deletionsLeft: 'What only others can delete',
  deletionsLeftExplained:
    'Google lets only the person who made a file delete it. Ask that person to open this Sheet and press “Do what is ready” in the sidebar. If that cannot be done, have the file deleted in another way, for instance by your Google administrator, and then press “It is deleted”. The receipt will say so.',
  isDeleted: 'It is deleted',
  isDeletedQuestion: 'Are you sure that everything is deleted, and that the name is no longer in any report?',
  deletionSettled: 'Noted. The receipt will be written the next time the work runs.',
  deleting: 'Deleting what you have approved.',
  personalData: "Hand out an employee's data",
  personalDataExplained:
    'All that the Sheet knows of one person is gathered in two files in your Drive, which only you can open.',
  person: 'Employee',
  choosePerson: 'Choose an employee',
  export: 'Make the files',
  exported: 'The files are ready.',
  readable: 'Open the Doc',
  machine: 'Open the file for computers (JSON)',
  papers: 'Data protection papers',
  papersExplained:
    'A Doc with drafts of the record of processing, the impact assessment and the letter to employees, made from the settings of this Sheet. Fill in what stands in [square brackets], and share the Doc with your data protection officer. Until then only you can open it.',
  makePapers: 'Make the data protection papers',
  papersMade: 'The papers are ready.',
  openPapers: 'Open the papers',
  handOver: 'Hand the Sheet over to a new manager',
  handOverExplained:
    'First share the Sheet with the new manager yourself. Here the new manager is let into reports and the other files. What employees may have written about you is not among them: neither forms nor conversation Docs. Then the new manager takes the Sheet over from their own menu.',
  email: "The new manager's e-mail",
  share: 'Give access',
  shareQuestion: (email) => `Should ${email} be able to open reports and the other files?`,
  shared: (files) =>
    files === 1 ? 'The new manager can now open 1 file.' : `The new manager can now open ${files} files.`,
  takeOver: 'Take over this Sheet',
  takeOverExplained:
    'From now on you lead the Sheet: the work runs in your name, and that of the former manager stops.',
  yourName: 'Your name',
  takeOverYes: 'Take over',
  takeOverQuestion: 'Are you the new manager of everyone in the Sheet?',
  tookOver: 'The Sheet is yours.',
  figures: 'Figures for the leadership',
  figuresExplained:
    'The figures carry no names, and groups under five are hidden. Send the file to whoever gathers several units.',
  makeFigures: 'Make the file of figures',
  figuresMade: 'The figures are ready. The file is in your Drive too.',
  download: (name) => `Download ${name}`,
  rollUp: 'Gather figures from several units',
  rollUpExplained:
    'Choose the files that you have got from the units. You get a Doc with the figures together, without names.',
  files: 'Files from the units (.json)',
  filesChosen: (count) => (count === 1 ? '1 file is chosen.' : `${count} files are chosen.`),
  units: 'Units that should be there',
  unitsHint: 'One on each line. If one is missing, the Doc says so.',
  makeRollUp: 'Gather the figures',
  rolledUp: 'The Doc is ready.',
  openRollUp: 'Open the Doc',
  missing: (units) => `Missing: ${units}`,
};
