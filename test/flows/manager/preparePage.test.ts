// The page of preparations: settings as fields, focus areas, times with what speaks against them, and tailoring.
import type { FocusAreaInput, PreparePage, SlotView, TailoringPage } from '../../../src/contract.ts';
import { ALI, ANNA, BENT, type School, schoolAt } from '../school.ts';

const page = (school: School): PreparePage => school.call<PreparePage>('preparePage');

describe('settings', () => {
  test('come as fields, and saved as they came they change nothing', () => {
    const school = schoolAt('installed');
    const { settings } = page(school);
    const of = (id: string) => settings.find((setting) => setting.id === id);
    expect(of('meetingDate')).toMatchObject({ kind: 'date', value: '2026-08-31', title: 'Strategimøde: dato' });
    expect(of('meetingTime')).toMatchObject({ kind: 'time', value: '14:00' });
    expect(of('sendDigest')).toMatchObject({
      kind: 'yesNo',
      value: 'ja',
      choices: [{ value: 'ja' }, { value: 'nej' }],
    });
    expect(of('reminderDays')).toMatchObject({ kind: 'list', value: '3, 0' });
    expect(of('language')).toMatchObject({ kind: 'choice', value: 'dansk' });
    expect(of('conversationMinutes')).toMatchObject({ kind: 'count', value: '90' });
    school.call('saveSettings', Object.fromEntries(settings.map(({ id, value }) => [id, value])));
    expect(page(school).settings).toEqual(settings);
  });

  test('stand in the Sheet as people write them', () => {
    const school = schoolAt('installed');
    school.call('saveSettings', { windowTo: '2026-10-30', sendDigest: 'nej', closedDays: '2026-10-12..2026-10-16' });
    const value = (id: string) => school.row('settings', { id })?.value;
    expect([value('windowTo'), value('sendDigest'), value('closedDays')]).toEqual([
      '30. okt. 2026',
      'nej',
      '12. okt. 2026..16. okt. 2026',
    ]);
  });

  test('that cannot be read are shown as they were typed', () => {
    const school = schoolAt('installed');
    school.type('settings', { id: 'answerDeadline' }, 'value', 'når vi kan');
    expect(page(school).settings.find(({ id }) => id === 'answerDeadline')?.value).toBe('når vi kan');
  });
});

describe('focus areas', () => {
  const draft = (parts: Partial<FocusAreaInput> = {}): FocusAreaInput => ({
    id: '',
    title: 'Udeskole',
    why: 'Børn lærer ude',
    signOfSuccess: '',
    fromYear: '2026',
    toYear: '2028',
    ...parts,
  });

  test('are added under new ids and changed under their own; what the page does not send stays', () => {
    const school = schoolAt('installed');
    school.call('decideFocusAreas', [{ focusAreaId: 'F1', decision: 'keep', reason: '' }]);
    const [first] = page(school).focusAreas;
    school.call('saveFocusAreas', [{ ...first, title: 'Stærke læsere og skrivere', toYear: '' }, draft()]);
    expect(page(school).focusAreas).toMatchObject([
      {
        id: 'F1',
        title: 'Stærke læsere og skrivere',
        why: 'Hver femte læser under niveau',
        fromYear: '2026',
        toYear: '',
      },
      { id: 'F2', title: 'Trygge overgange' },
      { id: 'F3', title: 'Udeskole', toYear: '2028' },
    ]);
    expect(school.row('focusAreas', { id: 'F1' })?.decision).toBe('Fortsæt');
  });

  test('are refused with the row and the field, all or nothing', () => {
    const school = schoolAt('installed');
    const said = school.refusedWhole('saveFocusAreas', [
      draft(),
      draft({ title: ' ' }),
      draft({ title: 'trygge  overgange' }),
      draft({ title: 'A', fromYear: 'snart' }),
      draft({ title: 'B', fromYear: '2028', toYear: '2026' }),
      draft({ title: 'C', id: 'F99' }),
    ]);
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^Række 2, kolonnen Indsatsområde: /),
      expect.stringMatching(/^Række 3, kolonnen Indsatsområde: .*er der allerede/),
      expect.stringMatching(/^Række 4, kolonnen Fra år: .*snart/),
      expect.stringMatching(/^Række 5, kolonnen Til år: .*2026.*2028/),
      expect.stringMatching(/^Række 6.*F99/),
    ]);
    expect(page(school).focusAreas).toHaveLength(2);
  });

  test('that are empty rows are no rows', () => {
    const school = schoolAt('installed');
    const empty = { id: '', title: '', why: ' ', signOfSuccess: '', fromYear: '', toYear: '' };
    school.call('saveFocusAreas', [empty, draft(), empty]);
    expect(page(school).focusAreas.map(({ id }) => id)).toEqual(['F1', 'F2', 'F3']);
  });
});

describe('times', () => {
  const slot = (school: School, email: string): SlotView | undefined =>
    page(school).slots.find(({ employeeId }) => employeeId === school.idOf(email));
  const save = (school: School, email: string, date: string, time: string): void => {
    school.call('saveSlots', [{ employeeId: school.idOf(email), date, time }]);
  };

  test('may be whatever the manager wants; what speaks against them is told', () => {
    const school = schoolAt('installed');
    school.call('saveSettings', { closedDays: '12-10-2026..16-10-2026' });
    const told: [date: string, time: string, problem: RegExp][] = [
      ['2026-09-29', '10:00', /^$/],
      ['2026-10-03', '10:00', /weekend/],
      ['2026-10-13', '10:00', /lukkedag/],
      ['2026-12-25', '10:00', /helligdag.*uden for samtaleperioden/],
      ['2026-09-29', '16:00', /uden for arbejdsdagen/],
      ['2026-08-14', '10:00', /Dagen er forbi/],
      ['2026-09-29', '', /Klokkeslættet mangler/],
    ];
    for (const [date, time, problem] of told) {
      save(school, ANNA, date, time);
      expect(slot(school, ANNA)).toMatchObject({ date, time, problem: expect.stringMatching(problem) });
    }
    save(school, ANNA, '29. september 2026', 'kl. 9.30');
    save(school, ALI, '2026-09-29', '10:30');
    expect(slot(school, ANNA)).toMatchObject({
      date: '2026-09-29',
      time: '09:30',
      problem: 'Falder sammen med samtalen med Ali Demir.',
    });
    expect(slot(school, ALI)?.problem).toMatch(/Anna Sø/);
    save(school, ALI, '', '');
    expect(slot(school, ANNA)?.problem).toBe('');
    expect(page(school).slots.map(({ name }) => name)).toEqual(['Anna Sø', 'Ali Demir', 'Bent Friis']);
    expect(page(school).closedDays).toEqual(expect.arrayContaining(['2026-10-03', '2026-10-12', '2026-10-18']));
    expect(page(school).closedDays).not.toContain('2026-10-19');
    // A date may be proposed before the window is chosen.
    expect(page(school).closedDays).toEqual(expect.arrayContaining(['2026-08-22', '2026-12-25']));
    expect(page(school).today).toBe('2026-08-17');
  });

  test('that cannot be read are refused by name, all or nothing', () => {
    const school = schoolAt('installed');
    const [anna, ali, bent] = [ANNA, ALI, BENT].map((email) => school.idOf(email));
    const said = school.refusedWhole('saveSlots', [
      { employeeId: anna, date: '2026-09-29', time: '10:00' },
      { employeeId: ali, date: 'tirsdag', time: '10:00' },
      { employeeId: bent, date: '', time: '10:00' },
    ]);
    expect(said).toMatch(/Ali Demir.*tirsdag 10:00/);
    expect(said).toMatch(/Bent Friis/);
    expect(school.refusedWhole('saveSlots', [{ employeeId: 'E99', date: '', time: '' }])).toContain('E99');
  });

  test('that are moved after the invitation are told to the employee the next morning', () => {
    const school = schoolAt('invited');
    save(school, ANNA, '2026-10-06', '11:00');
    school.hour('2026-09-15T08:05');
    const [mail] = school.mails(ANNA, /Ny tid til din MUS/);
    expect(mail?.body).toContain('tirsdag den 6. oktober 2026 kl. 11.00');
    expect(mail?.attachments).toHaveLength(1);
    expect(school.mails(ALI, /Ny tid|new time/i)).toEqual([]);
  });
});

describe('tailoring', () => {
  const of = (school: School, email: string): TailoringPage =>
    school.call<TailoringPage>('tailoringOf', school.idOf(email));

  test('shows the person’s questions with what is changed, against the standard', () => {
    const school = schoolAt('installed');
    const employeeId = school.idOf(ANNA);
    const row = { employeeId, questionId: '', text: '', note: '' };
    school.call(
      'saveTailoring',
      [employeeId],
      [
        { ...row, kind: 'mark', questionId: 'SUC1', note: 'Især læseugen' },
        { ...row, kind: 'hide', questionId: 'TRI1' },
        { ...row, kind: 'own', text: 'Hvad med hallen?' },
      ],
    );
    const { name, questions, differences, isLocked } = of(school, ANNA);
    const changed = questions.filter(({ isMarked, isHidden, isOwn }) => isMarked || isHidden || isOwn);
    expect([name, isLocked]).toEqual(['Anna Sø', false]);
    expect(changed).toMatchObject([
      { id: 'SUC1', section: 'Det, der lykkes', isMarked: true, note: 'Især læseugen' },
      { id: 'TRI1', section: 'Trivsel og samarbejde', isHidden: true, text: 'Hvor godt trives du i dit arbejde?' },
      { section: 'Spørgsmål til dig', isOwn: true, text: 'Hvad med hallen?' },
    ]);
    expect(differences).toHaveLength(4);
    expect(differences.join('\n')).toMatch(
      /Markeret med ★.*\nNote: Især læseugen\nTilføjet: Hvad med hallen\?\nSkjult: /,
    );
    // Nothing has changed for Ali, who has no old agreements to look back on; the manager reads it in Danish.
    expect(of(school, ALI).differences).toEqual([]);
    expect(of(school, ALI).questions.map(({ section }) => section)).not.toContain('Siden sidst');
    expect(of(school, ALI).questions[0]?.text).toMatch(/^Fortæl/);
  });

  test('is locked when the form is out', () => {
    expect(of(schoolAt('withForms'), ANNA).isLocked).toBe(false);
    expect(of(schoolAt('invited'), ANNA).isLocked).toBe(true);
  });
});
