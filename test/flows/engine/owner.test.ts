// Files and mails are the manager's, and so are confirmations and approvals: whoever else presses is told whose turn it is.
import type { Reply } from '../../../src/contract.ts';
import { KARIM, karimComes } from '../karim.ts';
import { ANNA, newAgreement, type School, schoolAt, schoolOnce } from '../school.ts';

/** Karim may edit the Sheet and has given his consent; Anna has agreements to confirm. */
const withEditor = (): School =>
  schoolOnce('owner-withEditor', () => {
    const school = schoolAt('talked');
    const id = school.idOf(ANNA);
    school.call('passEffectReview', id, 'Vi har talt om dem');
    school.call('registerConversation', id, '2026-09-28', ['F1']);
    school.call('saveAgreements', id, [newAgreement('Læsebånd', 'Medarbejder', '31-03-2027')]);
    school.work();
    karimComes(school);
    return school;
  });

const files = ({ workspace }: School): string[] => Object.keys(workspace.state.files).sort();

/** What the manager could do now, as another editor's page would ask for it. */
const MANAGERS: [functionName: string, ...args: unknown[]][] = [
  ['makeReport'],
  ['unitFigures'],
  ['rollUp', [], []],
  ['makePapers'],
  ['exportPersonalData', 'E01'],
  ['startPhase', 'strategyMeeting', ''],
  ['startNextCycle', true],
  ['workOn', 40],
  ['readAgreements', 'E01'],
  ['passEffectReview', 'E01', 'Vi har talt om dem'],
  ['confirmAgreements', 'E01', 1],
  ['confirmOnPaper', 'E01', 1],
  ['approveTexts', []],
  ['approveDeletions', []],
  ['settleUncertain', '2026/invitation/E01', true],
  ['sendTestMail', 'invitation', 'E01'],
  ['handOver', KARIM],
  ['repair', 'trigger'],
  ['repair', 'unpublished'],
];

test.each(MANAGERS)(
  'another editor’s %s makes, sends and changes nothing, and says who can',
  (functionName, ...args) => {
    const school = withEditor();
    const before = { files: files(school), mails: school.mails().length, cells: school.cells() };
    const reply = school.run(functionName, args, { user: KARIM }).value as Reply<unknown>;
    expect(reply).toMatchObject({ ok: false, code: 'notOwner' });
    if (!reply.ok) expect(reply.problems.join()).toMatch(/^Det er Mette Holm \(mette@solby\.dk\), der er leder/);
    expect({ files: files(school), mails: school.mails().length, cells: school.cells() }).toEqual(before);
  },
);

test('set-up by another editor leaves the hourly run with the manager', () => {
  const school = withEditor();
  const before = school.workspace.state.triggers.map(({ owner }) => owner);
  expect(school.run('repair', ['tabs'], { user: KARIM }).value).toMatchObject({ ok: true });
  expect(school.workspace.state.triggers.map(({ owner }) => owner)).toEqual(before);
});

test('where nobody leads the Sheet, that is what is said', () => {
  const school = withEditor();
  school.type('settings', { id: 'triggerOwner' }, 'value', '');
  expect(school.refusal('makeReport')).toMatch(/ikke nogen leder i arket endnu/);
});
