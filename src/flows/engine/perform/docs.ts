// Makes the conversation Docs: HTML in one upload each, shared with the employee who has an account.

import { conversationDocHtml } from '../../../domain/conversation/conversationDoc.ts';
import { accessHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import { wordsFor } from '../../../domain/words/words.ts';
import { type FileWork, keyOf } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as drive from '../../../google/rest/drive.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { failures, stagesOf } from './stages.ts';

export const makeDocs = (unitOfWork: UnitOfWork, works: FileWork<'doc'>[]): Problem[] => {
  unitOfWork.claim(works.map(({ key }) => ({ key })));
  const found = drive.filesByKey();
  const stages = stagesOf(
    works.map((work) => {
      const employee = unitOfWork.employee(work.employeeId);
      const adopted = found.get(work.key);
      return {
        ...work,
        employee,
        title: wordsFor(unitOfWork.unit, employee).doc.title(unitOfWork.unit.settings.year, employee.name),
        html: conversationDocHtml(unitOfWork.unit, employee),
        docId: adopted?.id ?? '',
        adopted: adopted !== undefined,
        docVersion: '',
      };
    }),
  );
  stages.each(
    ({ docId }) => docId === '',
    (missing) => drive.createDocs(missing.map(({ key, title, html }) => ({ key, title, html }))),
    (order, id) => {
      order.docId = id;
    },
  );
  // An adopted Doc that nobody has been invited to may be rendered anew; any other may hold people's notes.
  const ours = (order: { adopted: boolean; employeeId: string }): boolean =>
    !order.adopted || !unitOfWork.index.isDone(keyOf.invitation(unitOfWork.unit.settings.year, order.employeeId));
  stages.each(
    (order) => order.adopted && ours(order),
    (all): Outcome<unknown>[] => drive.replaceDocs(all.map(({ docId, html }) => ({ id: docId, html }))),
  );
  stages.each(
    ({ employee }) => employee.hasAccount,
    (all): Outcome<unknown>[] =>
      drive.share(
        all.map(({ docId, employee }) => ({ fileId: docId, email: employee.email, role: 'writer' as const })),
      ),
  );
  // Sharing counts as a change, so the version that means "nobody has touched it" is read last.
  stages.each(
    () => true,
    (all) => drive.versionsOf(all.map(({ docId }) => docId)),
    (order, version) => {
      order.docVersion = version;
    },
  );
  unitOfWork.note(
    'done',
    stages.standing.map((order) => ({
      key: order.key,
      // The next update reads a Doc that may hold notes, and adds what is missing.
      details: {
        file: order.docId,
        fingerprint: ours(order) ? order.fingerprint : '',
        version: ours(order) ? order.docVersion : 'touched',
        sharedWith: unitOfWork.index.entry(order.key)?.details.sharedWith ?? accessHash(order.employee),
      },
    })),
  );
  return failures(unitOfWork, stages);
};
