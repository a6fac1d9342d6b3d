// The tour through the year of Strategisk MUS, over a story that is played: each thing done is seen, and the next one is pointed to.
import { tourView } from 'local-workspace';
import { musTour } from '../../scripts/start/tour.ts';
import { UnitState } from '../../scripts/start/unitState.ts';
import type { DecisionInput } from '../../src/domain/strategy/focusDecisions.ts';
import { ALI, ANNA, emptySheet, FEEDBACK_REASONS, METTE, type School, schoolAt } from '../flows/school.ts';

const viewOf = ({ workspace }: School, language: 'da' | 'en' = 'da') => tourView(workspace, musTour, language);

const next = (school: School) => {
  const step = viewOf(school).steps.find(({ state }) => state === 'now');
  if (!step) return undefined;
  const { id, as, page, clock } = step;
  return clock === '' ? { id, as: as.email, page: page.replace(/\/d\/.*/, '') } : { id, clock };
};

const textOf = (school: School, id: string, language: 'da' | 'en' = 'da') =>
  viewOf(school, language).steps.find((step) => step.id === id)?.text;

const agreement = {
  id: '',
  text: 'Læsevejleder',
  type: 'Mål for arbejdet',
  focusArea: 'F1',
  driftReason: '',
  responsible: 'Medarbejder',
  deadline: '31-12-2027',
  signOfSuccess: '',
};

const decision: DecisionInput = { focusAreaId: 'F1', decision: 'keep', reason: 'Det virker' };

test('the whole year is seen as it is done', () => {
  const empty = emptySheet();
  expect(next(empty)).toEqual({ id: 'install', as: METTE, page: 'spreadsheets' });

  const installed = schoolAt('installed');
  expect(next(installed)?.id).toBe('meeting');
  installed.call('startPhase', 'strategyMeeting', '');
  installed.work();
  expect(next(installed)?.id).toBe('tailor');
  installed.call(
    'saveTailoring',
    [installed.idOf(ANNA)],
    [{ employeeId: installed.idOf(ANNA), kind: 'mark', questionId: 'SUC2', text: '', note: '' }],
  );
  expect(next(installed)?.id).toBe('slots');

  installed.call('proposeTimes');
  expect(next(installed)?.id).toBe('forms');
  installed.call('startPhase', 'forms', '');
  installed.work();
  expect(next(installed)).toEqual({ id: 'clockMeeting', clock: '2026-09-01' });
  installed.jumpTo('2026-09-01T09:00');
  expect(next(installed)).toEqual({ id: 'invite', as: METTE, page: 'spreadsheets' });

  const invited = schoolAt('invited');
  expect(next(invited)).toEqual({ id: 'answer', as: ANNA, page: 'inbox' });
  invited.jumpTo('2026-09-16T10:05');
  invited.annaAnswers({ DAG1: 'Skema' });
  expect(next(invited)).toEqual({ id: 'topics', clock: '2026-09-24' });
  invited.hour('2026-09-16T11:05');
  invited.hour('2026-09-24T08:20');
  expect(next(invited)?.id).toBe('prepare');
  invited.call('savePreparation', [
    { employeeId: invited.idOf(ANNA), questionId: 'SUC5', answer: 'Ro i klassen', reason: '' },
  ]);
  expect(next(invited)?.id).toBe('talk');

  const school = schoolAt('talked');
  const anna = school.idOf(ANNA);
  school.call('registerConversation', anna, '2026-09-28', ['F1']);
  expect(next(school)?.id).toBe('agree');
  school.call('reviewAgreements', anna, [
    { agreementId: 'A01', status: 'Gennemført', reason: '', effect: 'God', score: '4' },
    { agreementId: 'A02', status: 'Ikke gennemført', reason: 'Aflyst', effect: '', score: '' },
  ]);
  school.call('saveAgreements', anna, [agreement]);
  expect(next(school)?.id).toBe('confirmManager');
  school.work();
  school.call('confirmAgreements', anna, 1, FEEDBACK_REASONS);
  // The mail that asks comes with the next run.
  expect(next(school)).toEqual({ id: 'confirmEmployee', clock: 'nextRun' });
  school.work();
  expect(next(school)).toEqual({ id: 'confirmEmployee', as: ANNA, page: 'inbox' });
  school.confirmForm(ANNA, 1, 'Ja, jeg bekræfter');
  // What is answered is read by the next run: the tour points to the clock.
  expect(next(school)).toEqual({ id: 'confirmEmployee', clock: 'nextRun' });
  school.hour('2026-09-28T14:05');
  expect(next(school)?.id).toBe('followUp');
  school.call('saveProgress', [{ agreementId: 'A03', progress: 'I gang', note: '' }]);
  expect(next(school)?.id).toBe('halfYearReview');

  const later = school.copy();
  for (const time of ['07:20', '08:20', '08:50']) later.hour(`2027-03-16T${time}`);
  later.jumpTo('2027-03-30T10:05');
  expect(next(later)?.id).toBe('halfYearReviewHeld');
  later.call('registerHalfYearReview', anna, '2027-03-30', '');
  expect(next(later)?.id).toBe('report');
  later.call('makeReport');
  expect(next(later)?.id).toBe('decide');
  later.call('decideFocusAreas', [decision]);
  expect(next(later)?.id).toBe('nextCycle');
  later.jumpTo('2027-08-16T10:05');
  later.call('startNextCycle');
  expect(next(later)).toBeUndefined();
  expect(viewOf(later).steps.every(({ state }) => state === 'done')).toBe(true);
});

test('an example without old agreements is not held up, and a tour in English says everything', () => {
  const school = schoolAt('withForms');
  expect(viewOf(school).steps.find(({ id }) => id === 'oldAgreements')?.state).toBe('done');
  const [da, en] = [viewOf(school, 'da'), viewOf(school, 'en')];
  for (const [at, { id, title, text }] of en.steps.entries()) {
    expect([id, title, text]).not.toContain('');
    expect(text).not.toBe(da.steps[at]?.text);
  }
});

test('a person’s forms are that person’s, not those of one whose id begins alike', () => {
  const school = schoolAt('withForms');
  const unit = new UnitState(school.workspace, school.spreadsheetId);
  const [anna] = unit.forms('form', school.idOf(ANNA));
  expect(unit.forms('form', school.idOf(ANNA))).toHaveLength(1);
  const file = school.workspace.file(anna?.id ?? '');
  if (file) file.appProperties.musKey += '0';
  expect(unit.forms('form', school.idOf(ANNA))).toEqual([]);
});

test('the tour follows whoever one has come furthest with, and says when to', () => {
  const school = schoolAt('invited');
  expect(textOf(school, 'answer')).toContain('Åbn indbakken som Anna Sø');
  expect(textOf(school, 'topics')).toContain('før samtalen med Anna Sø (torsdag den 24. september 2026)');
  expect(textOf(school, 'topics', 'en')).toContain('with Anna Sø (Thursday 24 September 2026)');
  expect(textOf(school, 'nextCycle')).toContain('omme (onsdag den 30. juni 2027)');
  school.answer(ALI, {});
  expect(next(school)?.id).toBe('topics');
  expect(textOf(school, 'talk')).toContain('samtalens dag (tirsdag den 29. september 2026)');
  expect(textOf(school, 'talk')).toContain('så Ali Demir.');
  for (const { text } of viewOf(emptySheet()).steps) expect(text.replace('(PDF)', '')).not.toMatch(/[{}()]/);
});
