// What must hold when the year has been played: nothing lost, nothing doubled, nothing refused that nobody expected.

import { momentOf, weekday } from './localTime.ts';
import type { Office } from './office.ts';
import type { Given } from './stage.ts';
import { duplicatesIn } from './summary.ts';

/** Sentences about what does not hold; none where all is well. */
export const whatIsWrong = (office: Office, given: Given): string[] => [
  ...office.faults,
  ...duplicatesIn(office).map((what) => `Twice: ${what}`),
  ...lost(office, given),
  ...filesOfEmployees(office),
  ...office
    .tab('log')
    .rows.filter((row) =>
      ['Uvis', 'Uncertain', 'I gang', 'Claimed', 'Fejlet', 'Failed'].includes(row.cell('Tilstand', 'State')),
    )
    .map((row) => `Not settled: ${row.cell('Nøgle', 'Key')} is ${row.cell('Tilstand', 'State')}`),
  ...outsideTheMorning(office),
];

const namesById = (office: Office): Map<string, string> =>
  new Map(office.tab('employees').rows.map((row) => [row.cell('Id'), row.cell('Navn', 'Name')]));

/** Everything that people wrote stands in the Sheet, under their name. */
const lost = (office: Office, given: Given): string[] => {
  const names = namesById(office);
  const textsIn = (tab: 'answers' | 'agreements', ...headings: string[]): Map<string, Set<string>> => {
    const texts = new Map<string, Set<string>>();
    for (const row of office.tab(tab).rows) {
      const name = names.get(row.cell('Medarbejder-id', 'Employee id')) ?? '';
      const own = texts.get(name) ?? new Set();
      texts.set(name, own.add(row.cell(...headings)));
    }
    return texts;
  };
  const answers = textsIn('answers', 'Svar', 'Answer');
  const agreements = textsIn('agreements', 'Aftale', 'Agreement');
  const missing = (kept: Map<string, Set<string>>, what: string) => (gave: { name: string; texts: string[] }) =>
    gave.texts.filter((text) => !kept.get(gave.name)?.has(text)).map((text) => `Lost ${what} of ${gave.name}: ${text}`);
  return [
    ...given.answers.flatMap(missing(answers, 'answer')),
    ...given.agreements.flatMap(missing(agreements, 'agreement')),
  ];
};

/** One form and one Doc for each that has been begun with. */
const filesOfEmployees = (office: Office): string[] =>
  [...namesById(office).keys()].flatMap((id) => {
    const [forms, docs] = ['form', 'doc'].map((kind) => office.filesWithKey(new RegExp(`^\\d+/${kind}/${id}$`)).length);
    return forms === docs && (forms ?? 0) <= 1 ? [] : [`${id} has ${forms} forms and ${docs} Docs.`];
  });

/** What leaves by the clock leaves between 08 and 09 on a weekday. */
const outsideTheMorning = (office: Office): string[] =>
  office.workspace.state.outbox.flatMap(({ sentAt, subject }, position) => {
    const moment = momentOf(sentAt);
    const isMorning = moment.slice(11, 13) === '08' && weekday(moment.slice(0, 10)) <= 5;
    return isMorning || !office.mailsByClock.has(position) ? [] : [`Mail outside the morning: ${moment} ${subject}`];
  });
