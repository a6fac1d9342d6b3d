// The clock in a browser: a stretch at a time, what fired and what left on the way, and the trap for the next run.
import { authorize, installScript } from '../../runtime/host.ts';
import { createSpreadsheet } from '../../state/createSpreadsheet.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';
import type { AdvanceView, ClockView, ExecutionsView } from '../../web/pagesContract.ts';
import { dateInWords, momentInWords, shortMoment } from '../../web/times.ts';
import { Served } from './served.ts';

const METTE = 'mette@skole.dk';

const CODE = `
function tick() {
  const hour = Number(Utilities.formatDate(new Date(), 'Europe/Copenhagen', 'H'));
  if (hour === 8) MailApp.sendEmail('${METTE}', 'Godmorgen', 'Hej');
}`;

/** An hourly trigger at five past, from Saturday 24 October 2026: the night that summer time ends. */
const withTrigger = () => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-10-24T06:00:00Z',
      accounts: [{ email: METTE, name: 'Mette', locale: 'da', kind: 'workspace' }],
    }),
  );
  const containerId = createSpreadsheet(workspace, {
    name: 'MUS',
    owner: METTE,
    locale: 'da_DK',
    timeZone: 'Europe/Copenhagen',
  });
  const manifest = JSON.stringify({
    timeZone: 'Europe/Copenhagen',
    oauthScopes: ['https://www.googleapis.com/auth/script.send_mail'],
  });
  const { id } = installScript(workspace, { containerId, files: { 'Code.js': CODE, 'appsscript.json': manifest } });
  authorize(workspace, id, METTE);
  workspace.state.triggers.push({
    id: 't1',
    scriptId: id,
    owner: METTE,
    handler: 'tick',
    type: 'CLOCK',
    clock: { everyHours: 1 },
    nextAt: Date.parse('2026-10-24T06:05:00Z'),
  });
  return { workspace, served: new Served(workspace) };
};

const advance = (served: Served, sent: object) => served.post<AdvanceView>(METTE, 'clock/advance', sent);

describe('the clock', () => {
  test('says what comes next, and goes to it', async () => {
    const { served } = withTrigger();
    expect((await served.get<ClockView>(METTE, 'clock')).body).toEqual({
      now: Date.parse('2026-10-24T06:00:00Z'),
      timeZone: 'Europe/Copenhagen',
      nextTrigger: { at: Date.parse('2026-10-24T06:05:00Z'), handler: 'tick', owner: METTE },
    });
    const { body } = await advance(served, { to: 'nextTrigger' });
    expect(body).toMatchObject({
      isThere: true,
      fired: [{ handler: 'tick', status: 'completed', mails: 1 }],
      mails: [{ to: [METTE], subject: 'Godmorgen' }],
    });
    expect(served.saved.now).toBe(Date.parse('2026-10-24T06:05:00Z'));
  });

  test('a trigger that is due already is run, and the clock stands', async () => {
    const { served, workspace } = withTrigger();
    for (const trigger of workspace.state.triggers) trigger.nextAt = Date.parse('2026-10-24T05:55:00Z');
    const { body } = await advance(served, { to: 'nextTrigger' });
    expect(body).toMatchObject({
      now: Date.parse('2026-10-24T06:00:00Z'),
      isThere: true,
      fired: [{ handler: 'tick' }],
    });
    expect((await advance(served, { to: 'nextTrigger' })).body.fired).toHaveLength(1);
  });

  test('the next day begins at nine by the wall, also when the hour has changed', async () => {
    const { served } = withTrigger();
    let step = await advance(served, { to: 'nextDay' });
    while (!step.body.isThere) step = await advance(served, { to: 'instant', instant: step.body.target });
    expect(new Date(step.body.now).toISOString()).toBe('2026-10-25T08:00:00.000Z');
    expect(step.body.mails).toHaveLength(1);
  });

  test('a long way is several stretches, each saved, and together they are the whole way', async () => {
    const { served, workspace } = withTrigger();
    let fired = 0;
    let stretches = 0;
    let step = await advance(served, { to: 'date', date: '2026-10-31' });
    for (;;) {
      fired += step.body.fired.length;
      stretches += 1;
      expect(served.saved.now).toBe(step.body.now);
      if (step.body.isThere) break;
      step = await advance(served, { to: 'instant', instant: step.body.target });
    }
    expect(stretches).toBeGreaterThan(5);
    expect(fired).toBe(workspace.state.executions.length);
    expect(workspace.state.outbox.map(({ sentAt }) => new Date(sentAt).toISOString().slice(0, 13))).toEqual([
      '2026-10-24T06',
      ...[25, 26, 27, 28, 29, 30, 31].map((day) => `2026-10-${day}T07`),
    ]);
  });

  test('it goes forward only, to days that there are', async () => {
    const { served, workspace } = withTrigger();
    expect(await advance(served, { to: 'date', date: '2026-10-01' })).toMatchObject({
      status: 409,
      body: { problem: { message: 'Uret går kun fremad. Vælg en senere dato.' } },
    });
    expect(await advance(served, { to: 'date', date: 'i morgen' })).toMatchObject({ status: 409 });
    expect(await advance(served, { to: 'yesterday' })).toMatchObject({ status: 400 });
    workspace.state.triggers = [];
    expect(await advance(served, { to: 'nextTrigger' })).toMatchObject({
      status: 409,
      body: { problem: { message: 'Der er ikke noget, der venter på at køre.' } },
    });
    expect(served.saved.now).toBe(Date.parse('2026-10-24T06:00:00Z'));
  });
});

describe('what happened', () => {
  test('runs come newest first, with their calls and the modelled time', async () => {
    const { served } = withTrigger();
    await advance(served, { to: 'nextTrigger' });
    await advance(served, { to: 'nextTrigger' });
    const { executions, totals, mailsSent } = (await served.get<ExecutionsView>(METTE, 'executions')).body;
    expect(executions.map(({ functionName, kind, status }) => [functionName, kind, status])).toEqual([
      ['tick', 'trigger', 'completed'],
      ['tick', 'trigger', 'completed'],
    ]);
    expect(executions[1]?.calls).toContainEqual({ member: 'MailApp.sendEmail', count: 1 });
    expect(executions[0]?.startedAt).toBeGreaterThan(executions[1]?.startedAt ?? Number.POSITIVE_INFINITY);
    expect([totals.executions, totals.calls, mailsSent]).toEqual([2, 3, 1]);
    expect(totals.modelledMs).toBeGreaterThan(600);
  });

  test('the trap kills the next run that comes so far, and only that', async () => {
    const { served } = withTrigger();
    const set = await served.post<ExecutionsView>(METTE, 'executions/fault', { atCall: 2 });
    expect(set.body.killAtCall).toBe(2);
    const killed = await advance(served, { to: 'nextTrigger' });
    expect(killed.body).toMatchObject({ fired: [{ status: 'killed', mails: 0 }], mails: [] });
    expect((await served.get<ExecutionsView>(METTE, 'executions')).body.killAtCall).toBe(0);
    expect((await advance(served, { to: 'nextTrigger' })).body.fired).toMatchObject([{ status: 'completed' }]);
    const shown = async (runs: string) =>
      (await served.get<ExecutionsView>(METTE, `executions?runs=${runs}`)).body.executions;
    expect((await shown('bad')).map(({ status }) => status)).toEqual(['killed']);
    expect(await shown('people')).toEqual([]);
    expect(await shown('all')).toHaveLength(2);
  });

  test('a trap can be taken up again; one that is none is refused', async () => {
    const { served } = withTrigger();
    await served.post(METTE, 'executions/fault', { atCall: 1 });
    expect((await served.post<ExecutionsView>(METTE, 'executions/fault', { atCall: 0 })).body.killAtCall).toBe(0);
    expect((await served.post(METTE, 'executions/fault', { atCall: 1.5 })).status).toBe(400);
  });
});

test('moments are said as people say them', () => {
  const moment = Date.parse('2026-09-07T06:05:00Z');
  const zone = 'Europe/Copenhagen';
  expect(momentInWords(moment, zone, 'da')).toBe('mandag den 7. september 2026 kl. 08.05');
  expect(momentInWords(moment, zone, 'en')).toBe('Monday 7 September 2026 at 08:05');
  expect(dateInWords('2026-12-24', 'da')).toBe('torsdag den 24. december 2026');
  expect(shortMoment(moment, moment, zone, 'da')).toBe('7. sep. 08.05');
  expect(shortMoment(moment, Date.parse('2027-02-01T08:00:00Z'), zone, 'en')).toMatch(/2026/);
});
