// An execution that dies in the midst of its work: the sidebar says so plainly, going on finishes it, and nothing happens twice.

import { DA, Workspace } from 'local-workspace';
import { METTE, School, schoolAt, schoolOnce } from '../flows/school.ts';
import { notExercised } from './serverFunctions.ts';
import type { Sidebar } from './sidebar.ts';
import { Town } from './town.ts';

const MORE = ['Dora Lund', 'Emil Krog', 'Frida Toft', 'Gert Maj', 'Hanne Dal', 'Ivar Bech'];

/** Nine people, and nothing made for them. */
const nine = (): School =>
  schoolOnce('nine', () => {
    const school = schoolAt('installed');
    const more = MORE.map((name) => ({ name, email: `${name.split(' ')[0]}@solby.dk`.toLowerCase() }));
    school.workspace.state.accounts.push(
      ...more.map((each) => ({ ...each, locale: 'da', kind: 'workspace' as const })),
    );
    school.import('employees', ['Navn;E-mail', ...more.map(({ name, email }) => `${name};${email}`)].join('\n'));
    school.jumpTo('2026-09-01T10:05');
    return school;
  });

/** All have a form and a time. */
const toInvite = (): School => {
  const school = nine();
  school.call('startPhase', 'forms', '');
  school.work();
  school.call('proposeTimes');
  return school;
};

describe('a killed execution', () => {
  let school: School;
  let town: Town;
  let sidebar: Sidebar;
  afterEach(() => town?.close());
  const open = async (workspace: Workspace): Promise<void> => {
    town = await Town.open(workspace);
    sidebar = await town.sidebar('open', METTE);
  };

  /** From the panel of what happened, as anyone can. */
  const setTrap = async (atCall: number): Promise<void> => {
    const { executions } = DA;
    const open = sidebar.sheet.getByRole('button', { name: executions.open });
    if ((await open.getAttribute('aria-expanded')) === 'false') await open.click();
    const panel = sidebar.sheet.getByRole('region', { name: executions.title });
    await panel.getByLabel(executions.killLabel).fill(String(atCall));
    await panel.getByRole('button', { name: executions.killSet }).click();
    await panel.getByText(executions.killIsSet(atCall)).waitFor();
    await town.see(sidebar.sheet, `trap-${atCall}`);
    await open.click();
  };
  const killed = (): number =>
    town.session.read(({ state }) => state.executions.filter(({ status }) => status === 'killed').length);
  const filesWithKey = (key: RegExp): string[] =>
    town.session.read(({ state }) =>
      Object.values(state.files).flatMap(({ appProperties = {}, trashed }) =>
        trashed ? [] : Object.values(appProperties).filter((value) => key.test(value)),
      ),
    );

  test('while forms are made is told; tried again, it goes on where it was, and nothing is made twice', async () => {
    school = nine();
    await open(school.workspace);
    await sidebar.press(sidebar.words.overview.preview);
    await setTrap(60);
    await sidebar.press(/^Lav \d+ skemaer$/);
    await sidebar.page.getByRole('alert').filter({ hasText: sidebar.words.common.unreachable }).waitFor();
    await town.see(sidebar.sheet, 'killed');
    expect(killed()).toBe(1);

    const before = filesWithKey(/^2026\/(form|doc)\//).length;
    expect(before).toBeLessThan(18);
    await sidebar.press(sidebar.words.common.tryAgain);
    await sidebar.told('Færdig');
    for (const kind of ['form', 'doc']) {
      const keys = filesWithKey(new RegExp(`^2026/${kind}/`));
      expect(keys).toHaveLength(9);
      expect(new Set(keys).size).toBe(9);
    }
    await town.see(sidebar.sheet, 'resumed');
  });

  test('while mails are sent leaves it to the manager to say which were', async () => {
    school = toInvite();
    await open(school.workspace);
    await sidebar.press(sidebar.words.overview.preview);
    await setTrap(callAmongMails());
    await sidebar.press(/^Send \d+ mails$/);
    await sidebar.page.getByRole('alert').waitFor();
    expect(killed()).toBe(1);
    await sidebar.press(sidebar.words.common.tryAgain);
    await sidebar.settled();
    await sidebar.go('followUp');
    await sidebar.go('overview');
    const { wasSent, sendAgain } = sidebar.words.overview;
    const sent = town.mails(/^Invitation/);
    const ofUncertain = sidebar.button(new RegExp(`^${wasSent}: `));
    const left = await ofUncertain.count();
    // The others are known to have left, or not to have.
    expect(left).toBe(1);
    await town.see(sidebar.sheet, 'uncertain');
    const label = (await ofUncertain.getAttribute('aria-label')) ?? '';
    const wasIt: boolean = sent.some((address) => label.includes(nameOf(address)));
    await sidebar.press(wasIt ? label : label.replace(wasSent, sendAgain));
    if (!wasIt) {
      await sidebar.workOn();
      await sidebar.told('Færdig');
    }
    const all = town.mails(/^Invitation/);
    expect(all).toHaveLength(9);
    expect(new Set(all).size).toBe(9);
    expect(notExercised('killed', town.calls)).toEqual([]);
  });

  const nameOf = (address: string): string =>
    school.rows('employees').find(({ email }) => email === address)?.name ?? address;

  /** A call of the run that sends the invitations at which some are sent and others are not: found on copies. */
  const callAmongMails = (): number => {
    const sentBefore = (atCall: number): number => {
      const workspace = town.session.read((now) => new Workspace(now.snapshot()));
      const tried = new School(workspace, school.scriptId, school.spreadsheetId);
      const faults = [{ member: '*', atCall, kind: 'kill' as const }];
      if (tried.run('startPhase', ['invitations', ''], { faults }).execution.status === 'killed') return 0;
      for (const seconds of [6, 20]) {
        if (tried.run('workOn', [seconds], { faults }).execution.status === 'killed') break;
      }
      return tried.mails(undefined, /^Invitation/).length;
    };
    let [early, late] = [1, 4000];
    for (;;) {
      const between = Math.floor((early + late) / 2);
      const sent = sentBefore(between);
      if (sent > 2 && sent < 6) return between;
      if (early >= late) throw new Error('No call lies among the mails.');
      if (sent <= 2) early = between + 1;
      else late = between;
    }
  };
});
