// Google's consent is given scope by scope. Whichever is missing, people get a sentence with the way out, never a raw error.
import { authorize, clickMenu } from 'local-workspace';
import type { Reply } from '../../src/contract.ts';
import { METTE, type School, schoolAt } from './school.ts';

const LINK = /https:\/\/script\.google\.com\/\S+/;
/** What makes Google itself ask for consent in a dialog, when a menu's function ends with it. */
const GOOGLE_ASKS = 'Authorization is required to perform that action.';

const scopesOf = (school: School): string[] => [
  ...(school.workspace.state.scripts[school.scriptId]?.grants[METTE] ?? []),
];
const SCOPES = scopesOf(schoolAt('installed'));

const without = (scope: string): School => {
  const school = schoolAt('invited');
  authorize(
    school.workspace,
    school.scriptId,
    METTE,
    SCOPES.filter((other) => other !== scope),
  );
  return school;
};

test('there are seven scopes', () => expect(SCOPES).toHaveLength(7));

describe.each(SCOPES)('without %s', (scope) => {
  test.each(['openSidebar', 'installFromMenu', 'takeOverFromMenu'])('the menu lets Google ask: %s', (functionName) => {
    const school = without(scope);
    const { error } = clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName });
    expect(error?.message).toBe(GOOGLE_ASKS);
  });

  test.each([
    ['overview', []],
    ['workOn', [60]],
    ['startPhase', ['forms', '']],
    ['repair', ['trigger']],
  ])('the sidebar says so, with the address: %s', (functionName, args) => {
    const { value, error } = without(scope).run(functionName, args);
    expect(error).toBeUndefined();
    const reply = value as Reply<unknown>;
    expect(reply).toMatchObject({ ok: false, code: 'consentMissing' });
    expect(reply.ok ? '' : reply.problems.join()).toMatch(LINK);
  });

  test('the hourly run tells the owner once a day: by mail, or by failing where no mail can be sent', () => {
    const school = without(scope);
    const before = school.mails().length;
    const told = ['2026-09-21T08:20', '2026-09-21T09:20', '2026-09-21T13:20'].map((moment) => {
      school.jumpTo(moment);
      return school.trigger();
    });
    const mails = school.mails().slice(before);
    const failures = told.filter(({ error }) => error);
    expect(mails.length + failures.length).toBe(1);
    if (/send_mail|userinfo\.email/.test(scope)) {
      expect(failures[0]?.error?.message).toBe('consentMissing');
      expect(failures[0]?.execution.logs.map(({ text }) => text).join()).toMatch(LINK);
    } else {
      expect(mails[0]).toMatchObject({ to: [METTE], subject: 'Strategisk MUS mangler en tilladelse fra dig' });
      expect(mails[0]?.body).toMatch(LINK);
    }
    school.jumpTo('2026-09-22T08:20');
    const next = school.trigger();
    expect(school.mails().slice(before).length + failures.length + (next.error ? 1 : 0)).toBe(2);
  });

  test('nothing is said at night, and the work goes on once consent is given', () => {
    const school = without(scope);
    const before = school.mails().length;
    school.jumpTo('2026-09-21T03:20');
    expect(school.trigger().error).toBeUndefined();
    expect(school.mails()).toHaveLength(before);
    authorize(school.workspace, school.scriptId, METTE);
    school.hour('2026-09-21T08:20');
    expect(school.call('overview')).toMatchObject({ isOwner: true });
  });
});
