// Random years on the local Workspace: people tell how it goes, come and go, the clock jumps, and the trigger fails for weeks.

import { answerForm } from 'local-workspace';
import { addDays, instantOf, momentOf, weekday } from '../../scripts/year/office/localTime.ts';
import { Dice } from '../../scripts/year/seeded/dice.ts';
import type { ConversationView, FollowUpPage, Overview, WaitingView } from '../../src/contract.ts';
import { questionIdOf } from '../../src/domain/formats/formRequests.ts';
import { ALI, ANNA, BENT, METTE, type School, schoolAt } from './school.ts';

const FIRST = '2026-10-05';
const LAST = '2027-07-30';
const PROGRESS = {
  'Ikke startet': 'notStarted',
  'I gang': 'inProgress',
  Gennemført: 'done',
  'Kører skævt': 'offTrack',
};
const TOLD = Object.keys(PROGRESS) as (keyof typeof PROGRESS)[];
/** As the calendar has them. */
const HOLIDAYS = [
  ...['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-03-25', '2027-03-26', '2027-03-29'],
  ...['2027-05-06', '2027-05-17', '2027-06-05'],
];
const isWorkingDay = (date: string): boolean => weekday(date) <= 5 && !HOLIDAYS.includes(date);

interface Agreed {
  id: string;
  text: string;
  email: string;
  owner: 'employee' | 'manager' | 'both';
  deadline: string;
  progress: keyof typeof PROGRESS;
}

const at = (school: School, moment: string): void => {
  school.workspace.state.now = Math.max(school.workspace.now, instantOf(moment));
};

/** Three conversations are held; what was agreed runs out at random times of the year. */
const agreedSchool = (dice: Dice): { school: School; agreements: Agreed[] } => {
  const school = schoolAt('talked');
  at(school, `${FIRST}T12:05`);
  school.call('passEffectReview', school.idOf(ANNA), 'De gamle aftaler er vendt mundtligt.');
  const agreements: Agreed[] = [];
  for (const [position, email] of [ANNA, ALI, BENT].entries()) {
    school.call('registerConversation', school.idOf(email), `2026-09-${28 + position}`, ['F1']);
    const rows = Array.from({ length: dice.between(2, 4) }, (_, own) => ({
      id: '',
      text: `Opgave ${position + 1}-${own + 1}`,
      type: 'goal',
      focusArea: 'F1',
      driftReason: '',
      responsible: dice.one(['employee', 'employee', 'manager', 'both']),
      deadline: addDays(FIRST, dice.between(20, 260)),
      signOfSuccess: 'Det kan ses',
    }));
    expect(school.call('saveAgreements', school.idOf(email), rows)).toMatchObject({ problems: [] });
    for (const { text, responsible, deadline } of rows) {
      const id = school.row('agreements', { text })?.id ?? '';
      agreements.push({ id, text, email, owner: responsible as Agreed['owner'], deadline, progress: 'Ikke startet' });
    }
  }
  school.work();
  return { school, agreements };
};

/** The employee ticks one agreement; what is the manager's own is written in the sidebar. */
const tell = (school: School, agreement: Agreed, progress: keyof typeof PROGRESS): void => {
  const { id, email, owner } = agreement;
  agreement.progress = progress;
  if (owner === 'manager') {
    school.call('saveProgress', [{ agreementId: id, progress: PROGRESS[progress], note: '' }]);
    return;
  }
  const formId = school.fileOf('statusForm', email);
  const english = {
    'Ikke startet': 'Not started',
    'I gang': 'In progress',
    Gennemført: 'Done',
    'Kører skævt': 'Off track',
  };
  const answer = email === ALI ? english[progress] : progress;
  answerForm(school.workspace, {
    formId,
    as: email === BENT ? METTE : email,
    answers: { [questionIdOf(`MIN1:${id}`)]: answer },
  });
};

interface Played {
  school: School;
  agreements: Agreed[];
  /** What should have been mailed on a morning when the trigger ran, and to whom. */
  due: { date: string; to: string; text: string }[];
  /** What pages said of what waits, where two of them did not say the same. */
  parted: string[];
}

/** The number of things that wait, by kind and whose move it is. */
const countsIn = (views: readonly WaitingView[]): Map<string, number> =>
  new Map(views.map(({ kind, isOurs, count }) => [`${kind} ${isOurs ? 'ours' : 'theirs'}`, count]));

/** These are about nobody, so no person's page has them. */
const NOBODYS = new Set(['text', 'deletion', 'adjust']);

/** Where the overview, the next step, the people's pages and the follow-up do not say the same. */
const partedPages = (school: School): string[] => {
  const { waiting, nextStep } = school.call<Overview>('overview');
  const shown = countsIn(waiting.filter(({ kind }) => !NOBODYS.has(kind)));
  const onPages = new Map<string, number>();
  for (const { id = '' } of school.rows('employees')) {
    for (const [kind, count] of countsIn(school.call<ConversationView>('conversationOf', id).waiting))
      onPages.set(kind, (onPages.get(kind) ?? 0) + count);
  }
  const { agreements, suggestions } = school.call<FollowUpPage>('followUpPage');
  const countOf = (kind: string): number =>
    waiting.reduce((sum, view) => sum + (view.kind === kind ? view.count : 0), 0);
  const ours = waiting.filter(({ isOurs, kind }) => isOurs || kind === 'overdue');
  const places = ours.flatMap(({ place, items }) => [place, ...items.map((item) => item.place)]);
  const isNext = places.some((place) => place?.page === nextStep.page && place.part === nextStep.part);
  const told = (kind: string, one: number, other: number): string[] =>
    one === other ? [] : [`${momentOf(school.workspace.now)} ${kind}: ${one}, ${other}`];
  return [
    ...[...new Set([...shown.keys(), ...onPages.keys()])].flatMap((kind) =>
      told(`people's pages, ${kind}`, shown.get(kind) ?? 0, onPages.get(kind) ?? 0),
    ),
    ...told('overdue', countOf('overdue'), agreements.filter(({ isOverdue }) => isOverdue).length),
    ...told('owed replies', countOf('reply'), suggestions.filter(({ isOwed }) => isOwed).length),
    ...(nextStep.phase !== null || nextStep.nextCycle || isNext || (ours.length === 0 && nextStep.page === 'overview')
      ? []
      : [`${momentOf(school.workspace.now)} next step: ${nextStep.text}`]),
  ];
};

const playYear = (seed: number): Played => {
  const dice = new Dice(`random year ${seed}`);
  const { school, agreements } = agreedSchool(dice);
  const due: Played['due'] = [];
  const parted: string[] = [];
  const away = new Set<string>();
  // A few weeks now and then in which nothing runs at all.
  let silentUntil = '';
  for (let date = addDays(FIRST, 1); date <= LAST; date = addDays(date, 1)) {
    if (date > silentUntil && dice.share() < 0.02) silentUntil = addDays(date, dice.between(5, 30));
    const isSilent = date <= silentUntil;
    if (!isSilent && dice.share() < 0.9) {
      at(school, `${date}T07:2${dice.between(0, 9)}`);
      school.hour();
    }
    const runs = !isSilent && dice.share() < 0.85;
    if (runs) {
      if (isWorkingDay(date)) {
        for (const { text, email, owner, deadline, progress } of agreements) {
          if (deadline !== date || progress === 'Gennemført' || away.has(email)) continue;
          if (owner !== 'manager') due.push({ date, to: email, text });
          if (owner !== 'employee') due.push({ date, to: METTE, text });
        }
      }
      at(school, `${date}T08:2${dice.between(0, 9)}`);
      school.hour();
      if (dice.share() < 0.3) {
        at(school, `${date}T08:5${dice.between(0, 9)}`);
        school.hour();
      }
    }
    at(school, `${date}T12:00`);
    if (date.endsWith('-15')) parted.push(...partedPages(school));
    if (dice.share() < 0.12) {
      const one = agreements[dice.between(0, agreements.length - 1)];
      if (one && !away.has(one.email)) tell(school, one, TOLD[dice.between(0, 3)] ?? 'I gang');
    }
    if (dice.share() < 0.015) {
      const email = dice.one([ANNA, ALI]);
      const isAway = away.has(email);
      school.type('employees', { email }, 'state', isAway ? 'Aktiv' : 'Orlov');
      if (isAway) away.delete(email);
      else away.add(email);
    }
    if (!isSilent && dice.share() < 0.3) {
      at(school, `${date}T14:20`);
      school.hour();
    }
  }
  for (const email of away) school.type('employees', { email }, 'state', 'Aktiv');
  at(school, `${addDays(LAST, 3)}T07:20`);
  school.hour();
  school.work();
  return { school, agreements, due, parted };
};

const COMBINED = /^(Husk dine aftaler|Remember your agreements|Ugens overblik|Emner til|Husk at forberede|Remember to)/;

describe.each([1, 2])('random year %i', (seed) => {
  let played: Played;
  const sent = () =>
    played.school.mails().flatMap(({ to, sentAt, subject, body }) => {
      const moment = momentOf(sentAt);
      return moment > `${FIRST}T23` && moment <= `${LAST}T23`
        ? [{ to: to.join(), date: moment.slice(0, 10), time: moment.slice(11), subject, body }]
        : [];
    });

  beforeAll(() => {
    played = playYear(seed);
  });

  test('something happened in it', () => {
    expect(sent().length).toBeGreaterThan(30);
    expect(played.due.length).toBeGreaterThan(3);
  });

  test('no reminder that was due on a morning when the trigger ran is missing', () => {
    const missing = played.due.filter(
      ({ date, to, text }) => !sent().some((mail) => mail.date === date && mail.to === to && mail.body.includes(text)),
    );
    expect(missing).toEqual([]);
  });

  test('every page says the same of what waits', () => {
    expect(played.parted).toEqual([]);
  });

  test('each reminder is noted once, and an agreement stands no more than once a day before anyone’s eyes', () => {
    const keys = played.school.log('2026/').map(({ id }) => id);
    expect(keys.filter((key, position) => keys.indexOf(key) !== position)).toEqual([]);
    for (const { to, body } of sent()) {
      if (to === METTE) continue;
      for (const { text } of played.agreements) expect(body.split(`${text} (`).length).toBeLessThanOrEqual(2);
    }
  });

  test('nobody gets two mails that belong together on one day', () => {
    const seen = sent().flatMap(({ to, date, subject }) => (COMBINED.test(subject) ? [`${to} ${date}`] : []));
    expect(seen.filter((each, position) => seen.indexOf(each) !== position)).toEqual([]);
  });

  test('nothing leaves by itself outside the morning of a working day, at the latest before four', () => {
    for (const { date, time } of sent())
      expect([date, time >= '08:00' && time < '16:00', isWorkingDay(date)]).toEqual([date, true, true]);
  });

  test('what was told last stands in the Sheet, however long the trigger was away', () => {
    for (const { id, progress } of played.agreements) {
      expect([id, played.school.row('agreements', { id })?.progress]).toEqual([id, progress]);
    }
  });
});
