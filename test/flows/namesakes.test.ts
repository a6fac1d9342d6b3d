// Two of one name: wherever a person is named to others, what the Sheet has of them tells which is meant.

import { answerForm } from 'local-workspace';
import type { ConversationView, Overview } from '../../src/contract.ts';
import { questionIdOf } from '../../src/domain/formats/formRequests.ts';
import { FEEDBACK_REASONS, METTE, newAgreement, type School, schoolAt } from './school.ts';

const FIRST = 'anna1@solby.dk';
const SECOND = 'anna2@solby.dk';
const NAME = 'Anna Jensen';

/** By what they are told apart, and the file that brings it. */
const ROSTERS: [string, string, [string, string]][] = [
  ['the title', `Navn;E-mail;Stilling\n${NAME};${FIRST};lærer\n${NAME};${SECOND};pædagog`, ['lærer', 'pædagog']],
  [
    'the department',
    `Navn;E-mail;Stilling;Afdeling\n${NAME};${FIRST};lærer;Indskoling\n${NAME};${SECOND};lærer;Udskoling`,
    ['Indskoling', 'Udskoling'],
  ],
  ['the address', `Navn;E-mail\n${NAME};${FIRST}\n${NAME};${SECOND}`, [FIRST, SECOND]],
];

const withRoster = (roster: string): School => {
  const school = schoolAt('installed');
  for (const email of [FIRST, SECOND])
    school.workspace.state.accounts.push({ email, name: NAME, locale: 'da', kind: 'workspace' });
  school.import('employees', roster);
  return school;
};

const PAGES: (readonly [string, ...unknown[]])[] = [
  ['overview'],
  ['preparePage'],
  ['followUpPage'],
  ['reportPage'],
  ['proposedDeletions'],
  ['previewPhase', 'forms'],
  ['previewPhase', 'invitations'],
];

/** The pages of the sidebar as they are at this moment. */
const pagesOf = (school: School): string[] => {
  const copy = school.copy();
  const ids = [FIRST, SECOND].map((email) => copy.idOf(email));
  const asked = [
    ...PAGES,
    ...ids.flatMap(
      (id) =>
        [
          ['conversationOf', id],
          ['tailoringOf', id],
        ] as const,
    ),
  ];
  return asked.map(([name, ...args]) => `${name}: ${JSON.stringify(copy.reply(name, ...args))}`);
};

/** Each place at which the name stands alone, with what is around it. */
const bareIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(`.{0,60}${NAME}(?! \\().{0,40}`, 'gs'))].map(([found]) => found);

/** What others than the two are shown: pages, mails to the manager, names of files, titles of forms and Docs. */
const shownIn = (school: School): string[] => {
  const { outbox, files, forms, docs } = school.workspace.state;
  const toManager = outbox.filter(({ to }) => to.includes(METTE));
  return [
    ...pagesOf(school),
    ...toManager.flatMap(({ subject, body, attachments }) => [
      subject,
      body,
      ...attachments.flatMap(({ name, content, contentType }) => [
        name,
        contentType.startsWith('text/calendar')
          ? Buffer.from(content, 'base64').toString().replaceAll('\r\n ', '')
          : '',
      ]),
    ]),
    ...Object.values(files).map(({ name }) => name),
    ...Object.values(forms).map(({ info }) => JSON.stringify(info)),
    ...Object.values(docs).flatMap((doc) => JSON.stringify(doc.body).match(/<h1>[^<]*|"title":"[^"]*/g) ?? []),
  ];
};

const ids = (school: School): string[] => [FIRST, SECOND].map((email) => school.idOf(email));

/** Each of them has something to be named for: times that clash, agreements past their deadline, suggestions, mails. */
const lived = (roster: string): { school: School; shown: string[] } => {
  const school = withRoster(roster);
  const shown: string[] = [];
  const look = (): void => {
    shown.push(...shownIn(school));
  };
  look();
  for (const email of [FIRST, SECOND]) {
    school.type('employees', { email }, 'conversationDate', '28-09-2026');
    school.type('employees', { email }, 'conversationTime', '10:00');
  }
  look();
  for (const [moment, phase] of [
    ['2026-08-20T10:05', 'strategyMeeting'],
    ['2026-09-01T10:05', 'forms'],
    ['2026-09-14T10:05', 'invitations'],
  ] as const) {
    school.jumpTo(moment);
    school.call('startPhase', phase, '');
    school.work();
    look();
  }
  school.jumpTo('2026-09-16T10:05');
  school.workspace.state.now += 60_000;
  const answers = { SUC1: 'Læseugen', STR5: 'Flere bøger', STR6: 'Ja, med navn', DAG1: 'Skema' };
  for (const email of [FIRST, SECOND])
    answerForm(school.workspace, {
      formId: school.fileOf('form', email),
      as: email,
      answers: Object.fromEntries(Object.entries(answers).map(([key, text]) => [questionIdOf(key), text])),
    });
  school.hour('2026-09-16T11:05');
  for (const moment of ['2026-09-25T08:05', '2026-09-28T08:05']) school.hour(moment);
  look();
  school.jumpTo('2026-09-28T12:05');
  for (const id of ids(school)) {
    school.call('registerConversation', id, '2026-09-28', ['F1']);
    school.call('saveAgreements', id, [newAgreement('Læseklub', 'both', '2026-11-16')]);
    const mistaken = school.copy();
    mistaken.reply('saveAgreements', id, [newAgreement('Uden frist', 'both', '')]);
    shown.push(...shownIn(mistaken));
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
  }
  school.work();
  look();
  for (const email of [FIRST, SECOND]) school.confirmForm(email, 1, 'Ja, jeg bekræfter');
  for (const moment of [
    '2026-09-28T13:05',
    '2026-09-29T08:05',
    '2026-11-02T08:05',
    '2026-11-16T08:05',
    '2026-11-23T08:05',
  ])
    school.hour(moment);
  look();
  school.call('makeReport');
  for (const id of ids(school)) school.call('exportPersonalData', id);
  for (const moment of ['2027-03-15T08:05', '2027-03-16T08:05', '2027-03-30T08:05', '2027-04-05T08:05'])
    school.hour(moment);
  look();
  for (const email of [FIRST, SECOND]) school.type('employees', { email }, 'state', 'Fratrådt');
  school.hour('2027-04-06T08:05');
  look();
  return { school, shown };
};

describe.each(ROSTERS)('by %s', (_, roster, apart) => {
  const { school, shown } = lived(roster);

  test('no page, mail to the manager, file or form names one of them without telling which', () => {
    expect([...new Set(shown.flatMap(bareIn))]).toEqual([]);
  });

  test('each is shown with what tells them apart, and both are shown', () => {
    const { people } = school.call<Overview>('overview');
    const names = people.map(({ name }) => name).filter((name) => name.startsWith(NAME));
    expect(names).toEqual(apart.map((telling) => `${NAME} (${telling})`));
    for (const telling of apart) expect(shown.join('\n')).toContain(`${NAME} (${telling})`);
    expect(school.call<ConversationView>('conversationOf', school.idOf(FIRST)).name).toBe(`${NAME} (${apart[0]})`);
  });

  test('their own mails greet them by the given name alone', () => {
    const letters = school.mails(FIRST);
    expect(letters.length).toBeGreaterThan(5);
    for (const { body } of letters) expect(body).toMatch(/^Kære Anna,/);
  });
});

test('a name that nobody shares stands as it is', () => {
  const school = schoolAt('invited');
  const names = school.call<Overview>('overview').people.map(({ name }) => name);
  expect(names).toEqual(['Anna Sø', 'Ali Demir', 'Bent Friis', 'Carla Friis']);
});
