// Adds the half-year section to conversation Docs: at the end, whatever people have written; the frozen PDF stays.
import { appendRequests, docTextOf } from '../../domain/docAppend.ts';
import { halfYearAddition } from '../../domain/halfYearDoc.ts';
import type { Problem } from '../../domain/problem.ts';
import { type HalfYearWork, keyOf } from '../../domain/work.ts';
import type { Outcome } from '../../google/api.ts';
import * as docs from '../../google/docs.ts';
import type { Desk } from '../desk.ts';
import { failures, stagesOf } from './stages.ts';

export const addHalfYear = (desk: Desk, works: HalfYearWork[]): Problem[] => {
  const stages = stagesOf(
    works.map((work) => ({
      ...work,
      employee: desk.employee(work.employeeId),
      docId: desk.register.entry(keyOf.doc(yearOf(work.key), work.employeeId))?.facts.file ?? '',
      text: '',
    })),
  );
  stages.each(
    () => true,
    (all) => docs.readDocuments(all.map(({ docId }) => docId)),
    (order, document) => {
      order.text = docTextOf(document);
    },
  );
  // Only what the Doc does not say yet, so that a run that died after adding it adds nothing twice.
  const additions = ({ employee, text }: (typeof stages.standing)[number]) => {
    const addition = halfYearAddition(desk.register, employee, desk.now.date, text);
    return addition ? [addition] : [];
  };
  stages.each(
    (order) => additions(order).length > 0,
    (all): Outcome<unknown>[] =>
      docs.updateDocuments(all.map((order) => ({ id: order.docId, requests: appendRequests(additions(order)) }))),
  );
  desk.note(
    'done',
    stages.standing.map(({ key, fingerprint }) => ({ key, facts: { made: fingerprint } })),
  );
  return failures(desk, stages);
};

const yearOf = (key: string): number => Number(key.split('/')[0]);
