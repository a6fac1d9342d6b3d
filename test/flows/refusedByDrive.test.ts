// Drive may refuse for what the manager's account or organisation is: apps disabled, no sharing outside, a day's shares spent,
// no room. The manager is told in words, the others' work goes on, and once it is over everything is as if it had never been.
import { deleteForGood, responderView, unshareFile, type Weather, weatherOf } from 'local-workspace';
import type { Overview } from '../../src/contract.ts';
import { KARIM } from './karim.ts';
import { ALI, ANNA, BENT, METTE, type School, schoolAt, schoolOnce } from './school.ts';
import { bothConfirmed } from './talk.ts';

interface State {
  weather: Partial<Weather>;
  /** What the manager reads: what is so, whom it concerns, the way out. */
  told: RegExp;
  /** Whose files can be made all the same. */
  made: readonly string[];
  /** Whether an agreement between two people of the organisation can be frozen. */
  freezes?: true;
}

const DORTE = 'dorte@privat.dk';

const STATES: Record<string, State> = {
  'Drive is disabled for apps': {
    weather: { driveApps: 'refused' },
    told: /Jeres organisation tillader ikke.*Google-administrator.*Intet går tabt/,
    made: [],
  },
  'files may not leave the organisation': {
    weather: { sharingOutside: 'aclChangeNotAllowed' },
    told: /Dorte Vang.*dorte@privat\.dk.*organisation tillader ikke.*Ret adressen.*Google-administrator/,
    made: [ANNA, ALI, BENT],
    freezes: true,
  },
  'files may not leave the organisation, in other words': {
    weather: { sharingOutside: 'shareOutNotPermitted' },
    told: /Jeres organisation tillader ikke.*Dorte Vang \(dorte@privat\.dk\).*Ret adressen.*Google-administrator/,
    made: [ANNA, ALI, BENT],
    freezes: true,
  },
  'the shares of the day are spent': {
    weather: { sharesADay: 0 },
    told: /Google lader dig ikke dele flere filer.*Det gælder (Anna|Dorte).*af sig selv.*døgn/,
    made: [BENT],
  },
  'the Drive is full': {
    weather: { driveSpace: 'full' },
    told: /ikke plads til flere filer i dit Google Drev.*papirkurven.*fortsætter, når der er plads/,
    made: [],
  },
};
const states = Object.entries(STATES).map(([name, state]) => ({ name, ...state }));
/** Nobody reads Google's codes. */
const RAW = /domainPolicy|invalidSharing|shareOut|RateLimit|QuotaExceeded|kode \d|Exception/;

const withDorte = (stage: 'installed' | 'invited'): School =>
  schoolOnce(`refusedByDrive-${stage}`, () => {
    const school = schoolAt(stage);
    school.import('employees', `Navn;E-mail;Sprog;Google-konto\nDorte Vang;${DORTE};Dansk;Ja\n`);
    school.workspace.state.accounts.push({ email: DORTE, name: 'Dorte', locale: 'da', kind: 'consumer' });
    return school;
  });

/** As long as the state lasts. */
const during = (school: School, weather: Partial<Weather>, act: () => void): void => {
  const { state } = school.workspace;
  const before = weatherOf(state);
  state.weather = { ...before, ...weather };
  act();
  state.weather = before;
};

const shown = (school: School): string => {
  const { problems, health } = school.call<Overview>('overview');
  return [...problems, ...health.filter(({ isWell }) => !isWell).map(({ text }) => text)].join('\n');
};

/** What people have in the end. */
const endOf = (school: School) => ({
  files: Object.values(school.workspace.state.files)
    .map(({ appProperties: { musKey }, permissions }) => ({
      musKey,
      open: permissions.map(({ emailAddress, domain, role, view }) => [emailAddress ?? domain, role, view]).sort(),
    }))
    .sort((one, other) => String(one.musKey).localeCompare(String(other.musKey))),
  log: school
    .rows('log')
    .map(({ id, state }) => `${id} ${state}`)
    .sort(),
  mails: school
    .mails()
    .map(({ to, subject }) => `${to.join()} ${subject}`)
    .sort(),
});

/** A form that could not be opened to its reader is open to nobody; a Doc never is to people who are not named. */
const expectClosed = ({ workspace }: School): void => {
  for (const { id, permissions } of Object.values(workspace.state.files)) {
    if (workspace.state.forms[id]) expect(responderView(workspace, id, KARIM).open).toBe(false);
    else expect(permissions.filter(({ type }) => type !== 'user')).toEqual([]);
  }
};

const openTo = ({ workspace }: School, fileId: string): string[] =>
  (workspace.file(fileId)?.permissions ?? []).map(({ emailAddress, role }) => `${emailAddress} ${role}`).sort();

const expectTold = (said: string, told: RegExp): void => {
  expect(said).toMatch(told);
  expect(said).not.toMatch(RAW);
};

describe.each(states)('$name', ({ weather, told, made, freezes }) => {
  const startForms = (school: School): void => {
    school.jumpTo('2026-09-01T10:05');
    school.call('startPhase', 'forms', '');
  };

  test('forms and Docs: told once, the others have theirs, and afterwards all have', () => {
    const [school, undisturbed] = [withDorte('installed'), withDorte('installed')];
    startForms(school);
    during(school, weather, () => {
      const { problems } = school.work();
      expectTold(problems.join('\n'), told);
      expect(problems).toHaveLength(1);
      school.hour('2026-09-01T11:05');
      expectTold(shown(school), told);
      for (const kind of ['form', 'doc'])
        expect(
          school.rows('log').filter(({ id, state }) => id?.startsWith(`2026/${kind}/`) && state === 'Udført'),
        ).toHaveLength(made.length);
      expectClosed(school);
    });
    startForms(undisturbed);
    undisturbed.work();
    for (const each of [school, undisturbed]) each.hour('2026-09-02T10:05');
    expect(endOf(school)).toEqual(endOf(undisturbed));
    expect(shown(school)).toBe(shown(undisturbed));
  });

  test('while a newcomer waits for files, answers are taken in and the mails of the morning leave', () => {
    const [school, undisturbed] = [withDorte('invited'), withDorte('invited')];
    for (const each of [school, undisturbed]) {
      each.jumpTo('2026-09-20T10:05');
      each.annaAnswers({ SUC1: 'Læseugen' });
    }
    const sent = school.mails().length;
    during(school, weather, () => school.hour('2026-09-21T08:20'));
    undisturbed.hour('2026-09-21T08:20');
    const toOthers = (each: School) => endOf(each).mails.filter((mail) => !mail.startsWith(DORTE));
    expect(school.mails().length).toBeGreaterThan(sent);
    expect(toOthers(school)).toEqual(toOthers(undisturbed));
    expect(school.rows('answers')).toEqual(undisturbed.rows('answers'));
    for (const each of [school, undisturbed]) each.hour('2026-09-22T08:20');
    expect(endOf(school)).toEqual(endOf(undisturbed));
  });

  test('confirmed agreements are frozen and mailed once, as soon as that can be', () => {
    const [school, undisturbed] = [bothConfirmed(), bothConfirmed()];
    during(school, weather, () => {
      const { problems } = school.work();
      if (freezes) expect(problems).toEqual([]);
      else expectTold(problems.join('\n'), told);
    });
    undisturbed.work();
    for (const each of [school, undisturbed]) each.hour('2026-09-29T08:20');
    expect(endOf(school)).toEqual(endOf(undisturbed));
  });

  test.each([DORTE, KARIM])('a handover to %s is made or refused in words, and made again', (successor) => {
    const [school, undisturbed] = [withDorte('invited'), withDorte('invited')];
    // Something that a successor may open.
    for (const each of [school, undisturbed]) {
      each.call('makeReport');
      // Drive lists it a while later.
      each.workspace.state.now += 3_600_000;
    }
    during(school, weather, () => {
      const reply = school.reply('handOver', successor);
      const isRefused =
        weather.driveApps || weather.sharesADay === 0 || (weather.sharingOutside && successor === DORTE);
      expect(reply.ok).toBe(!isRefused);
      const said = reply.ok ? '' : reply.problems.join('\n');
      expect(said).not.toMatch(RAW);
      if (!reply.ok) expect(said).toMatch(weather.driveApps ? told : new RegExp(successor));
    });
    for (const each of [school, undisturbed]) expect(each.reply('handOver', successor).ok).toBe(true);
    expect(endOf(school).files).toEqual(endOf(undisturbed).files);
  });
});

describe.each(states.filter(({ freezes }) => !freezes))('$name', ({ weather, told }) => {
  test.each([
    ['gone', deleteForGood],
    ['unshared', unshareFile],
  ] as const)('a Doc that is %s is not put right by the button, which says why, and is afterwards', (trouble, act) => {
    const school = schoolAt('invited');
    act(school.workspace, { fileId: school.fileOf('doc', ANNA), as: METTE, from: ANNA });
    school.hour('2026-09-15T08:05');
    const code = `file:${trouble}:doc`;
    const repaired = () => school.reply('repair', code);
    let isPutRight = false;
    during(school, weather, () => {
      const reply = repaired();
      isPutRight = reply.ok;
      if (!reply.ok) {
        expect(reply.problems.join()).not.toMatch(RAW);
        expect(reply.problems.join()).toMatch(
          weather.sharesADay === 0 ? /ikke dele flere filer.*anna@solby\.dk/ : told,
        );
      }
    });
    // A full Drive keeps nobody from sharing.
    expect(isPutRight).toBe(weather.driveSpace === 'full' && trouble === 'unshared');
    school.hour('2026-09-16T08:05');
    if (!isPutRight) repaired();
    expect(openTo(school, school.fileOf('doc', ANNA))).toEqual([`${ANNA} writer`, `${METTE} owner`]);
    expect(shown(school)).toBe('');
  });
});

describe.each(states.filter(({ made }) => made.length === 0))('$name', ({ weather, told }) => {
  test.each([
    ['makePapers', () => []],
    ['unitFigures', () => []],
    ['makeReport', () => []],
    ['exportPersonalData', (school: School) => [school.idOf(ANNA)]],
  ] as const)('%s is refused in words, and makes its file once it can', (functionName, argsFor) => {
    const [school, undisturbed] = [schoolAt('talked'), schoolAt('talked')];
    during(school, weather, () => expectTold(school.refusal(functionName, ...argsFor(school)), told));
    for (const each of [school, undisturbed]) {
      each.jumpTo('2026-09-28T14:05');
      each.call(functionName, ...argsFor(each));
      each.hour('2026-09-28T15:05');
    }
    expect(endOf(school)).toEqual(endOf(undisturbed));
  });
});

test('two shares a day are enough in the end: the rest follows by itself, day by day', () => {
  const school = withDorte('installed');
  school.workspace.state.weather = { ...weatherOf(school.workspace.state), sharesADay: 2 };
  school.jumpTo('2026-09-01T10:05');
  school.call('startPhase', 'forms', '');
  const { problems } = school.work();
  expectTold(problems.join('\n'), /Det gælder Dorte Vang, Anna Sø, Ali Demir\./);
  const shared = (): number =>
    Object.values(school.workspace.state.files).flatMap(({ permissions }) =>
      permissions.filter(({ type, role }) => type === 'user' && role !== 'owner'),
    ).length;
  expect(shared()).toBe(2);
  school.hour('2026-09-02T10:10');
  expect(shared()).toBe(4);
  school.hour('2026-09-03T10:15');
  expect(shared()).toBe(6);
  expect(shown(school)).toBe('');
});
