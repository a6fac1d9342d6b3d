// Makes the conversation Docs: HTML in one upload each, shared with the employee who has an account.

import { conversationDocHtml } from '../../../domain/conversation/conversationDoc.ts';
import { withSureDay } from '../../../domain/conversation/datesInDoubt.ts';
import { nameShown } from '../../../domain/people/tellApart.ts';
import { accessHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import { wordsFor } from '../../../domain/words/words.ts';
import { isFile } from '../../../domain/work/logEntries.ts';
import { type FileWork, keyOf } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as drive from '../../../google/rest/drive.ts';
import { share } from '../../../google/rest/permissions.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { claimAndFind, closeToOthers, type FoundFile } from './madeFiles.ts';
import { failuresOfFiles, stagesOf } from './stages.ts';

export const makeDocs = (unitOfWork: UnitOfWork, works: FileWork<'doc'>[]): Problem[] => {
  const found = claimAndFind(
    unitOfWork,
    works.map(({ key }) => key),
  );
  const stages = stagesOf(
    works.map((work) => {
      const employee = unitOfWork.employee(work.employeeId);
      const adopted = found.get(work.key);
      return {
        ...work,
        employee,
        title: wordsFor(unitOfWork.unit, employee).doc.title(
          unitOfWork.unit.settings.year,
          nameShown(unitOfWork.unit, employee),
        ),
        html: conversationDocHtml(unitOfWork.unit, withSureDay(unitOfWork.index, employee, unitOfWork.now)),
        docId: adopted?.id ?? '',
        adopted,
        written: '',
      };
    }),
  );
  stages.each(
    ({ adopted }) => adopted !== undefined,
    (all) => closeToOthers(all.flatMap(({ adopted, employee }) => (adopted ? [{ file: adopted, employee }] : []))),
  );
  stages.each(
    ({ docId }) => docId === '',
    (missing) => drive.createDocs(missing.map(({ key, title, html }) => ({ key, title, html }))),
    (order, made) => {
      order.docId = made.id;
      order.written = made.changed;
    },
  );
  const ours = ({ adopted, employeeId }: { adopted: FoundFile | undefined; employeeId: string }): boolean =>
    adopted === undefined || isSurelyOurs(unitOfWork, adopted, employeeId);
  stages.each(
    (order) => order.adopted !== undefined && ours(order),
    (all) => drive.replaceDocs(all.map(({ docId, html }) => ({ id: docId, html }))),
    (order, { changed }) => {
      order.written = changed;
    },
  );
  stages.each(
    ({ employee }) => employee.hasAccount,
    (all): Outcome<unknown>[] =>
      share(all.map(({ docId, employee }) => ({ fileId: docId, email: employee.email, role: 'writer' as const }))),
  );
  unitOfWork.note(
    'done',
    stages.standing.map((order) => ({
      key: order.key,
      // The next update reads a Doc that may hold notes, and adds what is missing.
      details: {
        file: order.docId,
        fingerprint: ours(order) ? order.fingerprint : '',
        written: ours(order) ? order.written : 'touched',
        sharedWith: unitOfWork.index.entry(order.key)?.details.sharedWith ?? accessHash(order.employee),
      },
    })),
  );
  return failuresOfFiles(unitOfWork, stages, ({ docId }) => docId);
};

/**
 * An adopted Doc that nobody has been invited to may be rendered anew, and so may one that a run made for a successor and
 * died before it let anybody in; any other may hold people's notes.
 */
const isSurelyOurs = ({ index }: UnitOfWork, { id, permissions }: FoundFile, employeeId: string): boolean => {
  if (!index.isDone(keyOf.invitation(index.unit.settings.year, employeeId))) return true;
  const isKnown = index.log.some((entry) => isFile(entry) && entry.details.file === id);
  return !isKnown && permissions.every(({ role }) => role === 'owner');
};
