// The personal form: standard, tailored, in the reader's language, and as writes that Google Forms takes.
import fc from 'fast-check';
import { type FormsItem, questionIdOf } from '../../../src/domain/formats/formRequests.ts';
import { answersFrom, canonicalReview, questionTextOf } from '../../../src/domain/forms/answering.ts';
import { questionnaireDifferences } from '../../../src/domain/forms/formPreview.ts';
import { startingQuestions } from '../../../src/domain/forms/questionBank.ts';
import { formRequests, type Item, questionnaireOf } from '../../../src/domain/forms/questionnaire.ts';
import type { Employee, Unit } from '../../../src/domain/unit/unit.ts';
import { employeeOf, exampleUnit, row } from '../exampleUnit.ts';

const itemsOf = (unit: Unit, employee: Employee): Item[] =>
  questionnaireOf(unit, employee).sections.flatMap((section) => section.items);

const createdItems = (unit: Unit, employee: Employee): FormsItem[] =>
  formRequests(questionnaireOf(unit, employee)).flatMap((request) =>
    'createItem' in request ? [request.createItem.item] : [],
  );

const unit = exampleUnit();
const sofie = employeeOf(unit, 'E01');
const ali = employeeOf(unit, 'E02');

describe('the starting bank', () => {
  test('has every question of the founding bank in both languages', () => {
    const questions = startingQuestions();
    expect(questions).toHaveLength(29);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(29);
    for (const question of questions) {
      expect(question.da).not.toBe('');
      expect(question.en).not.toBe('');
      expect(question.optionsDa).toHaveLength(question.optionsEn.length);
    }
  });

  test('asks what works before any difficulty other than EFF2', () => {
    const keys = itemsOf(exampleUnit({ tailoring: [] }), sofie).map(({ key }) => key);
    const before = keys.slice(0, keys.indexOf('SUC4') + 1);
    expect(before).toEqual(['EFF1', 'EFF2', 'EFF3', 'EFF4', 'SUC1', 'SUC2', 'SUC3', 'SUC4']);
  });
});

describe('a personal form', () => {
  test('never asks the employee what the manager answers, nor the half-year questions', () => {
    const keys = itemsOf(unit, sofie).map(({ key }) => key);
    for (const key of ['SUC5', 'STR8', 'FBK3', 'MIN1', 'MIN2']) expect(keys).not.toContain(key);
  });

  test('has a row for each old agreement that is not reviewed or lapsed, and no such section without any', () => {
    const grid = itemsOf(unit, sofie)[0];
    expect(grid?.answer).toMatchObject({ rows: [{ key: 'EFF1:A01' }, { key: 'EFF1:A02' }] });
    expect(questionnaireOf(unit, ali).sections[0]?.key).toBe('success');
  });

  test('has a row for each focus area of the year', () => {
    const grid = itemsOf(unit, ali).find(({ key }) => key === 'STR1');
    expect(grid?.answer).toMatchObject({ rows: [{ key: 'STR1:F1' }, { key: 'STR1:F2' }, { key: 'STR1:F3' }] });
  });

  test('carries the mark with its note, leaves out what is hidden, adds own questions on one line', () => {
    const items = itemsOf(unit, sofie);
    const marked = items.find(({ key }) => key === 'SUC2');
    expect(marked?.title).toMatch(/^★ Beskriv et samarbejde/);
    expect(marked?.help).toBe('Din leder vil især gerne tale om dette. Din leder skriver: Især om 5. årgang.');
    expect(items.some(({ key }) => key === 'UDV2')).toBe(false);
    expect(items.find(({ key }) => key === 'T03')?.title).toBe('Hvordan går det med læsevejlederrollen?');
  });

  test('is in the language of its reader, with warning and privacy notice', () => {
    const { title, description, sections } = questionnaireOf(unit, ali);
    expect(title).toBe('MUS 2026 – preparation for Ali Demir');
    expect(description).toContain('Data controller: Solby Kommune');
    expect(description).toContain('CPR');
    for (const part of ['Purpose', 'Legal basis', 'Who can see', 'How long']) expect(description).toContain(part);
    expect(sections[0]?.title).toBe('What works');
  });

  test('demands only the ticks of the effect review', () => {
    expect(
      itemsOf(unit, sofie)
        .filter(({ required }) => required)
        .map(({ key }) => key),
    ).toEqual(['EFF1']);
  });
});

describe('the writes to Google Forms', () => {
  test('have no line breaks in titles, distinct ids below 80000000, and unlike options and rows', () => {
    const twice = row('agreements', { id: 'A09', year: 2025, employeeId: 'E01', text: 'Læsebånd  hver\nmorgen i 3.b' });
    const items = createdItems(exampleUnit({ agreements: [...unit.agreements, twice] }), sofie);
    const questionIds = items.flatMap(({ questionItem, questionGroupItem }) => [
      ...(questionItem ? [questionItem.question.questionId] : []),
      ...(questionGroupItem?.questions.map(({ questionId }) => questionId) ?? []),
    ]);
    const ids = [...items.map(({ itemId }) => itemId), ...questionIds];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-7][0-9a-f]{7}$/);
    for (const item of items) expect(`${item.title}${item.description ?? ''}`).not.toMatch(/[\r\n]/);
    const rows = items.flatMap(({ questionGroupItem }) => questionGroupItem?.questions ?? []);
    expect(new Set(rows.map(({ rowQuestion }) => rowQuestion?.title)).size).toBe(rows.length);
  });

  test('set title and description, verified addresses, and the items one after the other', () => {
    const requests = formRequests(questionnaireOf(unit, sofie));
    expect(requests[0]).toMatchObject({ updateFormInfo: { updateMask: 'title,description' } });
    expect(requests[1]).toEqual({
      updateSettings: { settings: { emailCollectionType: 'VERIFIED' }, updateMask: 'emailCollectionType' },
    });
    const indexes = requests.flatMap((request) => ('createItem' in request ? [request.createItem.location.index] : []));
    expect(indexes).toEqual(indexes.map((_, position) => position));
  });
});

describe('what differs', () => {
  test('is told for the preview in words of the form', () => {
    expect(questionnaireDifferences(unit, sofie)).toEqual([
      { kind: 'marked', key: 'SUC2', text: 'Beskriv et samarbejde, der gik særlig godt. Hvad gjorde udslaget?' },
      { kind: 'note', key: 'SUC2', text: 'Især om 5. årgang.' },
      { kind: 'own', key: 'T03', text: 'Hvordan går det med læsevejlederrollen?' },
      { kind: 'hidden', key: 'UDV2', text: 'Hvor vil du gerne være om to-tre år?' },
    ]);
    expect(questionnaireDifferences(unit, ali)).toEqual([]);
  });

  test('is exactly the tailoring: whatever is marked, hidden or added, all else stays word for word', () => {
    const asked = itemsOf(exampleUnit({ tailoring: [] }), sofie);
    const tailored = fc.array(
      fc.record({ kind: fc.constantFrom('mark', 'hide', 'own'), at: fc.nat(asked.length - 1), note: fc.string() }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(tailored, (choices) => {
        const tailoring = choices.map(({ kind, at, note }, position) =>
          row('tailoring', {
            id: `T${position}`,
            employeeId: 'E01',
            kind: kind as 'mark' | 'hide' | 'own',
            questionId: kind === 'own' ? '' : (asked[at]?.key ?? ''),
            text: kind === 'own' ? `Eget ${position}` : '',
            note,
          }),
        );
        const made = exampleUnit({ tailoring });
        const differences = questionnaireDifferences(made, sofie);
        const touched = new Set(differences.map(({ key }) => key));
        const untouched = (items: Item[]) => items.filter(({ key }) => !touched.has(key));
        expect(untouched(itemsOf(made, sofie))).toEqual(untouched(asked));
        const named = new Set(tailoring.map(({ kind, id, questionId }) => (kind === 'own' ? id : questionId)));
        expect([...touched].sort()).toEqual([...named].sort());
      }),
      { numRuns: 50 },
    );
  });
});

describe('a response', () => {
  const response = (answers: Record<string, string>) => ({
    responseId: 'R1',
    submitted: '2026-09-21T10:00:00Z',
    answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [questionIdOf(key), [value]])),
  });

  test('gives options in the unit’s language, by their place', () => {
    const answers = answersFrom(
      unit,
      ali,
      response({ STR6: 'Yes, without my name', 'STR1:F2': 'A little', SUC1: ' Yes ' }),
    );
    expect(answers).toEqual([
      { key: 'SUC1', answer: 'Yes' },
      { key: 'STR1:F2', answer: 'Lidt' },
      { key: 'STR6', answer: 'Ja, uden navn' },
    ]);
    expect(questionTextOf(unit, 'STR1:F2')).toBe(
      'Hvor meget berører hvert indsatsområde dit arbejde? – Trygge overgange',
    );
  });

  test('keeps answers to what has been hidden or reviewed since, and to own questions', () => {
    const answers = answersFrom(unit, sofie, response({ UDV2: 'Her', T03: 'Godt', 'EFF1:A03': 'Delvist' }));
    expect(answers.map(({ key }) => key)).toEqual(['EFF1:A03', 'UDV2', 'T03']);
  });

  test('means the same in both languages', () => {
    expect([canonicalReview('Delvist'), canonicalReview('Not done'), canonicalReview('?')]).toEqual([
      'partly',
      'notDone',
      '',
    ]);
  });
});
