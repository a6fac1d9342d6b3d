// Writes the receipts of deletions as Docs that only the manager can open.
import { receiptHtml, receiptTitle } from '../../../domain/privacy/deletionReceipt.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { ReceiptWork } from '../../../domain/work/work.ts';
import * as drive from '../../../google/rest/drive.ts';
import type { Desk } from '../unitOfWork.ts';
import { failures, stagesOf } from './stages.ts';

export const writeReceipts = (desk: Desk, works: ReceiptWork[]): Problem[] => {
  desk.claim(works);
  const { language } = desk.unit.settings;
  const found = drive.filesByKey();
  const stages = stagesOf(
    works.map((work) => ({
      ...work,
      title: receiptTitle(work.stamp, language),
      html: receiptHtml(
        desk.unit.log.filter(({ facts }) => facts.stamp === work.stamp),
        work.stamp,
        language,
      ),
      docId: found.get(work.key)?.id ?? '',
    })),
  );
  stages.each(
    ({ docId }) => docId === '',
    (missing) => drive.createDocs(missing),
    (order, id) => {
      order.docId = id;
    },
  );
  desk.note(
    'done',
    stages.standing.map(({ key, docId }) => ({ key, facts: { file: docId } })),
  );
  return failures(desk, stages);
};
