// Agreements as people write them, and the effect review that unlocks them.

import { type AgreementDraft, checkDrafts, mergeAgreements } from '../../../src/domain/agreements/agreements.ts';
import { termsFingerprint } from '../../../src/domain/agreements/agreementTerms.ts';
import { missingReviews, reviewOf } from '../../../src/domain/agreements/effectReview.ts';
import { filled } from '../../../src/domain/words/problemSentence.ts';
import { problemsDa } from '../../../src/domain/words/problems.da.ts';
import { newIds } from '../../../src/domain/work/newIds.ts';
import { agreement, employee, emptyUnit, focusArea } from '../emptyUnit.ts';

const anders = employee({ conversationDate: '2026-10-01' });
const unit = emptyUnit({
  employees: [anders],
  focusAreas: [focusArea('F1', 'Trivsel og fællesskab'), focusArea('F2', 'Læsning')],
});
const context = { unit, employee: anders, year: 2026 };
const draft = (parts: Partial<AgreementDraft>): AgreementDraft => ({
  text: 'Makkerlæsning i 3. klasse',
  type: 'Mål for arbejdet',
  focusArea: 'Læsning',
  responsible: 'Medarbejder',
  deadline: '31-03-2027',
  driftReason: '',
  signOfSuccess: '',
  row: 2,
  ...parts,
});
const checked = (...drafts: Partial<AgreementDraft>[]) => checkDrafts(drafts.map(draft), context);

describe('a draft', () => {
  test.each([
    [{ responsible: 'ANDERS' }, { responsible: 'employee' }],
    [{ responsible: 'Anders Sø' }, { responsible: 'employee' }],
    [{ responsible: 'Mette og Anders' }, { responsible: 'both' }],
    [{ responsible: 'min leder' }, { responsible: 'manager' }],
    [{ responsible: 'both' }, { responsible: 'both' }],
    [{ focusArea: '1' }, { focusAreaId: 'F1' }],
    [{ focusArea: 'f2' }, { focusAreaId: 'F2' }],
    [{ focusArea: '2. læsning' }, { focusAreaId: 'F2' }],
    [{ focusArea: 'trivsel' }, { focusAreaId: 'F1' }],
    [{ focusArea: 'Drift: ny kopimaskine' }, { focusAreaId: 'drift', driftReason: 'ny kopimaskine' }],
    [
      { focusArea: 'Drift: ny kopimaskine (den gamle er 12 år)', driftReason: undefined },
      { focusAreaId: 'drift', driftReason: 'ny kopimaskine (den gamle er 12 år)' },
    ],
    [{ focusArea: 'Drift (ny kopimaskine)' }, { focusAreaId: 'drift', driftReason: 'ny kopimaskine' }],
    [
      { focusArea: 'Daglig drift', driftReason: 'Skemaet' },
      { focusAreaId: 'drift', driftReason: 'Skemaet' },
    ],
    [{ type: ' udviklings-aktivitet' }, { type: 'development' }],
    [{ type: 'Changed tasks or workflows' }, { type: 'change' }],
    [{ deadline: '1. marts 2027' }, { deadline: '2027-03-01' }],
    [{ deadline: '7-9-2027.' }, { deadline: '2027-09-07' }],
    [{ deadline: 'inden 7-9-2027' }, { deadline: '2027-09-07' }],
    [{ deadline: 'Senest d. 7. sep. 2027.' }, { deadline: '2027-09-07' }],
    [{ deadline: 'by Tuesday 7 September 2027' }, { deadline: '2027-09-07' }],
  ])('%j is read', (parts, result) => {
    const { valid, problems } = checked(parts);
    expect(problems).toEqual([]);
    expect(valid[0]?.agreement).toMatchObject(result);
  });

  test.each([
    ['to\r\nlinjer', 'to\nlinjer'],
    [' vogn\rretur ', 'vogn\nretur'],
    ['linje\u2028skifte og\u2029afsnit', 'linje\nskifte og\nafsnit'],
    ['tab\tulator  og to mellemrum', 'tab\tulator  og to mellemrum'],
    ['a\n\n\nb', 'a\n\n\nb'],
    ['e\u0301 og é', 'e\u0301 og é'],
  ])('%j is kept as typed', (typed, kept) => {
    const { valid } = checked({ text: typed, signOfSuccess: typed, focusArea: 'Drift', driftReason: typed });
    expect(valid[0]?.agreement).toMatchObject({ text: kept, signOfSuccess: kept, driftReason: kept });
  });

  test.each([
    [{ text: ' ' }, 'agreementTextMissing', 'Aftale'],
    [{ responsible: '' }, 'agreementResponsibleMissing', 'Ansvarlig'],
    [{ responsible: 'Karl' }, 'agreementResponsibleUnknown', 'Ansvarlig'],
    [{ deadline: '' }, 'agreementDeadlineMissing', 'Frist'],
    [{ deadline: '31-2-2027' }, 'agreementDeadlineImpossible', 'Frist'],
    [{ deadline: '30-9-2026' }, 'agreementDeadlinePast', 'Frist'],
    [{ focusArea: '' }, 'agreementFocusAreaMissing', 'Indsatsområde'],
    [{ focusArea: 'Rummet' }, 'agreementFocusAreaUnknown', 'Indsatsområde'],
    [{ focusArea: 'Drift' }, 'agreementDriftReasonMissing', 'Begrundelse for drift'],
    [{ focusArea: 'Drift', driftReason: undefined }, 'agreementDriftReasonMissing', 'Indsatsområde'],
    [{ type: '' }, 'agreementTypeMissing', 'Type'],
    [{ type: 'hat' }, 'agreementTypeUnknown', 'Type'],
  ])('%j is refused, and the others go in', (parts, code, column) => {
    const { valid, refused, problems } = checked({ ...parts, row: 3 }, { text: 'En anden', row: 4 });
    expect(problems).toMatchObject([{ code, column, row: 3 }]);
    expect([valid.length, refused.length]).toEqual([1, 1]);
  });

  test('that is blank, or only numbered, is no row', () => {
    const blank = { text: '', type: '', focusArea: '', responsible: '', deadline: '' };
    expect(checked(blank, { ...blank, id: 'A05' })).toEqual({ valid: [], refused: [], problems: [] });
  });

  test('past the conversation is explained with both dates', () => {
    const [problem] = checked({ deadline: '30-9-2026' }).problems;
    expect(filled(problemsDa().agreementDeadlinePast, problem?.values ?? {})).toBe(
      'Fristen »30-9-2026« ligger før samtalen torsdag den 1. oktober 2026. Skriv en dato efter samtalen.',
    );
  });
});

describe('merging', () => {
  const first = mergeAgreements([], checked({ row: 2 }, { text: 'To', row: 3 }), newIds('A', unit));
  const existing = first.additions.map((row) => ({ ...row, progress: 'inProgress' as const }));

  test('gives ids and says which row has which', () => {
    expect(first.ids).toEqual([
      { row: 2, id: 'A01' },
      { row: 3, id: 'A02' },
    ]);
  });

  test('doubles nothing when the same rows are read again, with or without their ids', () => {
    for (const ids of [{}, { id: 'A01' }]) {
      const again = mergeAgreements(existing, checked({ ...ids }, { text: ' to. ', row: 3 }), newIds('A', unit));
      expect(again.additions).toEqual([]);
      expect(again.gone).toEqual([]);
    }
  });

  test('updates by id, keeps progress, and does not call a refused row gone', () => {
    const check = checkDrafts([draft({ id: 'A01', text: 'Ny tekst' }), draft({ id: 'A02', deadline: '', row: 3 })], {
      ...context,
      unit: { ...unit, agreements: existing },
    });
    const merged = mergeAgreements(existing, check, newIds('A', { ...unit, agreements: existing }));
    expect(merged.updates).toMatchObject([{ id: 'A01', text: 'Ny tekst', progress: 'inProgress' }]);
    expect([merged.additions, merged.gone]).toEqual([[], []]);
    expect(mergeAgreements(existing, { valid: [] }, newIds('A', unit)).gone).toHaveLength(2);
  });

  test('fingerprints what was agreed, not how far it is, in any order', () => {
    expect(termsFingerprint([])).toBe('');
    expect(termsFingerprint(existing)).toBe(termsFingerprint([...first.additions].reverse()));
    const moved = existing.map((row) => ({ ...row, deadline: '2027-06-01' }));
    expect(termsFingerprint(moved)).not.toBe(termsFingerprint(existing));
  });
});

describe('the effect review', () => {
  const old = [
    agreement({ id: 'A01' }),
    agreement({ id: 'A02', text: 'Tavler' }),
    agreement({ id: 'A03', text: 'Tur' }),
    agreement({ id: 'A04', text: 'Bortfaldet', progress: 'lapsed' }),
    agreement({ id: 'A05', text: 'Ny', year: 2026 }),
  ];
  const withOld = { ...unit, agreements: old };

  test('locks new agreements until each old one has a status and a reason or effect', () => {
    const missing = (rows: typeof old) =>
      missingReviews({ ...unit, agreements: rows }, 'E01', 2026).map((row) => [row.agreement.id, row.missing]);
    expect(missing(old)).toEqual([
      ['A01', 'status'],
      ['A02', 'status'],
      ['A03', 'status'],
    ]);
    const review = reviewOf(
      [
        { id: 'A01', text: '', status: 'gennemført', reasonOrEffect: 'Mere læselyst', score: '4', row: 2 },
        { text: ' tavler', status: 'Ikke gennemført', reason: '', effect: '', row: 3 },
        { id: 'A03', text: 'Tur', status: 'delvis', reason: 'Regn', row: 4 },
      ],
      { ...context, unit: withOld },
    );
    expect(review.problems).toEqual([]);
    expect(review.updates).toMatchObject([
      { id: 'A01', review: 'done', effect: 'Mere læselyst', effectScore: 4 },
      { id: 'A02', review: 'notDone' },
      { id: 'A03', review: 'partly', reviewReason: 'Regn' },
    ]);
    expect(missing([...review.updates])).toEqual([['A02', 'reason']]);
  });

  test('names rows that cannot be read, and takes nothing away', () => {
    const recorded = agreement({ review: 'done', effect: 'God', effectScore: 5 });
    const { problems, unchanged } = reviewOf(
      [
        { id: 'A01', text: '', status: 'Gennemført', effect: '', score: '', row: 2 },
        { id: 'A99', text: 'Findes ikke', status: 'Gennemført', row: 3 },
      ],
      { ...context, unit: { ...unit, agreements: [recorded] } },
    );
    expect(unchanged).toEqual([recorded]);
    expect(problems).toMatchObject([{ code: 'reviewAgreementUnknown', row: 3 }]);
  });
});
