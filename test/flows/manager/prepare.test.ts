// What the manager prepares and starts: refused with the tab and what to do, or done whole.
import type { Overview, Preview } from '../../../src/contract.ts';
import { ANNA, CARLA, schoolAt } from '../school.ts';

describe('settings', () => {
  test('that cannot be read are refused by their names, all or nothing', () => {
    const school = schoolAt('installed');
    const said = school.refusedWhole('saveSettings', {
      unitName: 'Ny skole',
      meetingDate: 'snart',
      reminderDays: 'tre',
    });
    expect(said).toMatch(/snart/);
    expect(said).toMatch(/tre/);
    expect(said).toMatch(/fanen Indstillinger/);
    expect(school.refusedWhole('saveSettings', { farve: 'rød' })).toContain('farve');
    school.call('saveSettings', { meetingDate: '1. september 2026' });
    expect(school.row('settings', { id: 'meetingDate' })?.value).toBeTruthy();
  });
});

describe('a setting typed by hand', () => {
  test('that cannot be read is told in the overview', () => {
    const school = schoolAt('installed');
    expect(school.call<Overview>('overview').problems).toEqual([]);
    school.type('settings', { id: 'answerDeadline' }, 'value', 'når vi kan');
    expect(school.call<Overview>('overview').problems.join()).toMatch(/Indstillinger.*når vi kan/);
  });
});

describe('tailoring', () => {
  test('of unknown people or questions, or without words, is refused', () => {
    const school = schoolAt('installed');
    const employeeId = school.idOf(ANNA);
    const mark = { employeeId, kind: 'mark', questionId: 'SUC1', text: '', note: '' };
    expect(school.refusedWhole('saveTailoring', [], [mark, { ...mark, employeeId: 'E99' }])).toMatch(
      /E99.*Medarbejdere/,
    );
    expect(school.refusedWhole('saveTailoring', [], [mark, { ...mark, questionId: 'XYZ' }])).toMatch(/XYZ.*Spørgsmål/);
    expect(school.refusedWhole('saveTailoring', [], [mark, { ...mark, kind: 'own', text: ' ' }])).toMatch(/tomt/);
  });

  test('is replaced as a whole, and a row that stays keeps its id', () => {
    const school = schoolAt('installed');
    const employeeId = school.idOf(ANNA);
    const own = { employeeId, kind: 'own', questionId: '', text: 'Hvad med hallen?', note: '' };
    const mark = { employeeId, kind: 'mark', questionId: 'SUC1', text: '', note: 'Især i år' };
    school.call('saveTailoring', [employeeId], [mark, own]);
    const id = school.row('tailoring', { text: own.text })?.id;
    school.call('saveTailoring', [employeeId], [own]);
    expect(school.rows('tailoring')).toMatchObject([{ id, text: own.text, employeeName: 'Anna Sø' }]);
    school.call('saveTailoring', [employeeId], []);
    expect(school.rows('tailoring')).toEqual([]);
  });
});

describe('preparation', () => {
  test('is kept once for each question; what is unknown is refused', () => {
    const school = schoolAt('installed');
    school.prepare(ANNA, { SUC5: 'Godt gået' });
    school.prepare(ANNA, { SUC5: 'Rigtig godt gået' });
    expect(school.rows('preparation')).toMatchObject([
      { questionId: 'SUC5', answer: 'Rigtig godt gået', year: '2026' },
    ]);
    const row = { employeeId: school.idOf(ANNA), questionId: 'SUC5', answer: 'x', reason: '' };
    expect(school.refusedWhole('savePreparation', [row, { ...row, employeeId: 'E99' }])).toContain('E99');
    expect(school.refusedWhole('savePreparation', [row, { ...row, questionId: 'XYZ' }])).toContain('XYZ');
  });
});

describe('times', () => {
  test('are proposed for those who have none and are there', () => {
    const school = schoolAt('installed');
    expect(school.call('proposeTimes')).toEqual({ placed: 3, unplaced: [] });
    const days = school
      .rows('employees')
      .map(({ conversationDate, conversationTime }) => `${conversationDate} ${conversationTime}`);
    expect(new Set(days).size).toBe(4);
    expect(school.row('employees', { email: CARLA })?.conversationDate).toBe('');
    expect(school.call('proposeTimes')).toEqual({ placed: 0, unplaced: [] });
  });

  test('need a window', () => {
    const school = schoolAt('installed');
    school.call('saveSettings', { windowFrom: '' });
    expect(school.refusedWhole('proposeTimes')).toMatch(/den første og den sidste samtaledag/);
  });
});

describe('phases', () => {
  test('are refused while what they need is missing', () => {
    const school = schoolAt('installed');
    expect(school.refusedWhole('startPhase', 'invitations', '')).toMatch(/31\. august|Strategimødet er ikke holdt/);
    expect(school.refusedWhole('startPhase', 'invitations', '  ')).toMatch(/hvorfor de skal ud nu/);
    school.call('saveSettings', { meetingDate: '' });
    expect(school.refusedWhole('startPhase', 'strategyMeeting', '')).toMatch(/mangler dato.*Indstillinger/);
  });

  test('invitations before the meeting go with a reason, which is kept and logged', () => {
    const school = schoolAt('withForms');
    school.call('saveSettings', { meetingDate: '15-09-2026' });
    school.call('proposeTimes');
    school.call('startPhase', 'invitations', 'Mødet er flyttet');
    expect(school.row('settings', { id: 'meetingOverrideReason' })?.value).toBe('Mødet er flyttet');
    expect(school.log('2026/override/meeting')).toHaveLength(1);
    expect(school.work().problems).toEqual([]);
    expect(school.log('2026/invitation/').map(({ state }) => state)).toEqual(['Udført', 'Udført', 'Udført']);
  });

  test('are previewed as they will be, and nothing is written', () => {
    const school = schoolAt('installed');
    const before = school.cells();
    const preview = school.call<Preview>('previewPhase', 'forms');
    expect(preview.forms.map(({ name }) => name)).toEqual(['Anna Sø', 'Ali Demir', 'Bent Friis']);
    expect(preview.docs).toHaveLength(3);
    expect(school.call<Preview>('previewPhase', 'strategyMeeting').mails).toMatchObject([{ count: 3 }]);
    expect(school.call<Preview>('previewPhase', 'invitations').waiting).toHaveLength(1);
    expect(school.cells()).toBe(before);
    expect(school.mails()).toEqual([]);
  });

  test('the strategy meeting calls all who are there, once, with the focus areas', () => {
    const school = schoolAt('installed');
    school.call('startPhase', 'strategyMeeting', '');
    school.work();
    school.work();
    expect(school.mails().map(({ to }) => to[0])).toHaveLength(3);
    const [mail] = school.mails(ANNA);
    expect(mail?.body).toMatch(/Stærke læsere[\s\S]*Trygge overgange/);
    expect(mail?.attachments).toHaveLength(1);
    expect(school.mails(CARLA)).toEqual([]);
  });

  test('the overview names the next of them', () => {
    const school = schoolAt('installed');
    expect(school.call<Overview>('overview').nextStep.phase).toBe('strategyMeeting');
    expect(schoolAt('withForms').call<Overview>('overview').nextStep.phase).toBe('invitations');
    expect(
      schoolAt('invited')
        .call<Overview>('overview')
        .people.map(({ step }) => step),
    ).toEqual(['invited', 'invited', 'invited', 'onLeave']);
  });
});
