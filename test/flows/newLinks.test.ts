// Whoever was told a link that leads nowhere any more is told the new one: once, in one mail, and nobody who was not told.
import { callServer, deleteForGood, fireTrigger } from 'local-workspace';
import { fingerprint } from '../../src/domain/text/fingerprint.ts';
import type { UsedKind } from '../../src/domain/work/fileTroubles.ts';
import { KARIM, karimComes } from './karim.ts';
import { ALI, ANNA, BENT, FEEDBACK_REASONS, METTE, newAgreement, type School, schoolAt, schoolOnce } from './school.ts';

const confirming = (): School =>
  schoolOnce('newLinks-confirming', () => {
    const school = schoolAt('talked');
    const id = school.idOf(ALI);
    school.jumpTo('2026-09-29T12:05');
    school.call('registerConversation', id, '2026-09-29', ['F1']);
    school.call('saveAgreements', id, [newAgreement('A quiet room', 'both', '2026-10-20')]);
    school.call('confirmAgreements', id, 1, FEEDBACK_REASONS);
    school.work();
    school.hour('2026-09-30T08:05');
    return school;
  });

/** The reminder fourteen days before the deadline has told the status form. */
const reminded = (): School =>
  schoolOnce('newLinks-reminded', () => {
    const school = confirming();
    school.hour('2026-10-06T08:05');
    return school;
  });

const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
const dayOf = (school: School): string => new Date(school.workspace.now).toISOString().slice(0, 10);
const morningsAfter = (school: School, hour: (moment: string) => void, count = 3): void => {
  for (let day = 1; day <= count; day += 1)
    hour(`${new Date(Date.parse(dayOf(school)) + 86_400_000).toISOString().slice(0, 10)}T08:05`);
};
const hourOf =
  (school: School, owner: string) =>
  (moment: string): void => {
    school.jumpTo(moment);
    const trigger = school.workspace.state.triggers.find((known) => known.owner === owner);
    const ran = trigger && fireTrigger(school.workspace, trigger.id);
    if (ran?.error) throw ran.error;
  };

/** Each makes the file another one; what happens from then on is whose hours strike. */
const WAYS: Record<string, (school: School, kind: UsedKind, email: string) => string> = {
  'deleted and made anew': (school, kind, email) => {
    deleteForGood(school.workspace, { fileId: school.fileOf(kind, email), as: METTE });
    school.hour(`${dayOf(school)}T15:05`);
    school.hour(`${new Date(Date.parse(dayOf(school)) + 86_400_000).toISOString().slice(0, 10)}T07:05`);
    school.call('repair', `file:gone:${kind}`);
    return METTE;
  },
  'handed over': (school) => {
    karimComes(school);
    school.jumpTo(`${dayOf(school)}T15:05`);
    const taken = callServer(school.workspace, {
      scriptId: school.scriptId,
      user: KARIM,
      functionName: 'takeOver',
      args: ['Karim Nør'],
    });
    if (taken.error) throw taken.error;
    hourOf(school, METTE)(`${dayOf(school)}T15:50`);
    hourOf(school, KARIM)(`${dayOf(school)}T16:10`);
    return KARIM;
  },
  'deleted in a Sheet of older code, and made anew': (school, kind, email) => {
    const log = school.workspace.state.spreadsheets[school.spreadsheetId]?.sheets.find(({ name }) => name === 'Log');
    for (const cells of Object.values(log?.cells ?? {}))
      for (const cell of Object.values(cells))
        if (typeof cell.value === 'string') cell.value = cell.value.replace(/(; )?links=[^;]*/, '');
    const properties = school.workspace.state.properties[`document:${school.scriptId}:${school.spreadsheetId}`];
    if (properties) properties.format = '4';
    return WAYS['deleted and made anew']?.(school, kind, email) ?? '';
  },
};

const CASES: [kind: UsedKind, email: string, stage: string, begin: () => School, isTold: boolean][] = [
  ['form', ANNA, 'told', () => schoolAt('invited'), true],
  ['doc', ANNA, 'told', () => schoolAt('invited'), true],
  ['agreementForm', ALI, 'told', confirming, true],
  ['statusForm', ALI, 'told', reminded, true],
  ['statusForm', ALI, 'not told', confirming, false],
];

/** By what the link of the file ends with. */
const linkOf = (school: School, kind: UsedKind, email: string, owner: string): string => {
  const key = `2026/${kind}/${school.idOf(email)}`;
  const file = Object.values(school.workspace.state.files).find(
    (one) => one.owner === owner && one.appProperties.musKey === key,
  );
  if (!file) throw new Error(`${owner} has no ${key}`);
  return school.workspace.state.forms[file.id]?.responderId ?? file.id;
};

describe.each(Object.keys(WAYS))('%s', (way) => {
  test.each(CASES)('a %s of %s, %s', (kind, email, _, begin, isTold) => {
    const school = begin();
    const before = school.mails().length;
    const owner = WAYS[way]?.(school, kind, email) ?? METTE;
    const link = linkOf(school, kind, email, owner);
    morningsAfter(school, hourOf(school, owner));
    const after = school.mails().slice(before);
    const withLink = after.filter(({ htmlBody = '' }) => htmlBody.includes(link));
    const days = new Set(withLink.map(({ sentAt }) => dateOf(sentAt)));
    // A reminder of those days may have it as well.
    expect(withLink.filter(({ subject }) => /[Nn]yt link|new link|Ny leder|new manager/.test(subject))).toHaveLength(
      isTold ? 1 : 0,
    );
    expect(days.size).toBeLessThanOrEqual(isTold ? 2 : 1);
    expect(withLink.every(({ to }) => to.join() === email)).toBe(true);
    // One mail a person a morning.
    const eachDay = after.map(({ to, sentAt }) => `${to.join()} ${dateOf(sentAt)}`);
    expect(new Set(eachDay).size).toBe(eachDay.length);
    // Nobody else hears of a link, and nobody is asked to confirm a second time.
    const notices = after.filter(({ subject }) => /^(Nyt link|A new link)/.test(subject));
    expect(notices.every(({ to }) => to.join() === email)).toBe(true);
    expect(school.mails(email, /^(Bekræft dine|Confirm your)/).length).toBeLessThanOrEqual(1);
  });
});

test('a person whose talk has been held is given the new Doc, and not the form that is closed', () => {
  const school = schoolAt('talked');
  school.jumpTo('2026-09-29T12:05');
  school.call('registerConversation', school.idOf(ANNA), '2026-09-28', ['F1']);
  const owner = WAYS['handed over']?.(school, 'doc', ANNA) ?? '';
  const before = school.mails().length;
  morningsAfter(school, hourOf(school, owner));
  const [notice, ...more] = school.mails(ANNA, /Ny leder/).filter((mail) => school.mails().indexOf(mail) >= before);
  expect(more).toEqual([]);
  expect(notice?.htmlBody).toContain(linkOf(school, 'doc', ANNA, KARIM));
  // The only form is the one that asks whether her feedback may be shown.
  expect(notice?.htmlBody?.match(/\/forms\/d\/e\/[^/]*/g)).toEqual([
    `/forms/d/e/${linkOf(school, 'statusForm', ANNA, KARIM)}`,
  ]);
  // Bent has no account, and is told of the manager without links.
  expect(school.mails(BENT, /Ny leder/).map(({ htmlBody }) => /href="https:\/\/docs/.test(htmlBody ?? ''))).toEqual([
    false,
  ]);
});

test.each([
  ['on leave', 'state', 'Orlov', 'Aktiv'],
  ['without an address', 'email', '', ANNA],
  ['with an address that is none', 'email', 'anna at solby.dk', ANNA],
])(
  'whoever is %s when a Doc is made anew hears of it once that is over, of the link that is right then',
  (_, column, away, back) => {
    const school = schoolAt('invited');
    const hour = hourOf(school, METTE);
    const id = school.idOf(ANNA);
    const before = school.mails().length;
    const notices = () =>
      school
        .mails()
        .slice(before)
        .filter(({ subject }) => /[Nn]yt link/.test(subject));
    /** The Doc is gone for good, and the manager has it made anew. */
    const gone = (): void => {
      const [doc] = Object.values(school.workspace.state.files).filter(
        ({ appProperties }) => appProperties.musKey === `2026/doc/${id}`,
      );
      deleteForGood(school.workspace, { fileId: doc?.id ?? '', as: METTE });
      hour(`${dayOf(school)}T15:05`);
      hour(`${new Date(school.workspace.now + 86_400_000).toISOString().slice(0, 10)}T07:05`);
      school.call('repair', 'file:gone:doc');
      school.work();
    };
    gone();
    school.type('employees', { id }, column, away);
    morningsAfter(school, hour, 2);
    gone();
    morningsAfter(school, hour, 2);
    expect(notices()).toEqual([]);
    school.type('employees', { id }, column, back);
    morningsAfter(school, hour, 1);
    // Of somebody on leave no file is missed.
    school.call('repair', 'file:gone:doc');
    school.work();
    morningsAfter(school, hour, 2);
    const [notice, ...more] = notices();
    expect([notice?.to, more]).toEqual([[ANNA], []]);
    expect(notice?.htmlBody).toContain(linkOf(school, 'doc', ANNA, METTE));
  },
);

test('a file made anew shortly before the talk is told at once, and by phone where no mail can leave', () => {
  const school = schoolAt('invited');
  school.hour('2026-09-25T08:05');
  school.jumpTo('2026-09-28T08:20');
  deleteForGood(school.workspace, { fileId: school.fileOf('doc', ANNA), as: METTE });
  school.hour('2026-09-28T08:25');
  school.jumpTo('2026-09-28T09:05');
  const quotas = school.workspace.state.quotas;
  quotas[`mail:${METTE}`] = { used: 1500, since: school.workspace.now };
  school.call('repair', 'file:gone:doc');
  school.work();
  const { problems } = school.call<{ problems: string[] }>('overview');
  expect(problems.join('\n')).toMatch(/Et link, som Anna Sø har fået, virker ikke mere/);
  delete quotas[`mail:${METTE}`];
  const before = school.mails().length;
  school.work();
  expect(school.mails().slice(before)).toMatchObject([{ to: [ANNA], subject: 'Nyt link til din MUS' }]);
});

test('the log says of each mail which links its reader got: neither more nor fewer than stand in it', () => {
  const school = reminded();
  const files = Object.values(school.workspace.state.files).map(({ id }) => ({
    link: school.workspace.state.forms[id]?.responderId ?? id,
    print: fingerprint(id),
  }));
  for (const email of [ANNA, ALI, BENT]) {
    const id = school.idOf(email);
    const mailed = school
      .mails(email)
      .flatMap(({ htmlBody = '' }) => files.filter(({ link }) => htmlBody.includes(link)));
    const marked = school
      .rows('log')
      .filter(({ id: key = '', details = '' }) => key.includes(`/${id}`) || details.includes(`to=${id}`))
      .flatMap(({ details = '' }) => details.match(/links=([^;]*)/)?.[1]?.split(' ') ?? [])
      .map((mark) => mark.replace(/^.*:/, ''));
    expect([...new Set(marked)].sort()).toEqual([...new Set(mailed.map(({ print }) => print))].sort());
  }
});
