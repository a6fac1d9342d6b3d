// Writes the receipts of deletions as Docs that only the manager can open.
import { receiptHtml, receiptTitle } from '../../../domain/privacy/deletionReceipt.ts';
import { deletionsIn } from '../../../domain/privacy/deletionWork.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { ReceiptWork } from '../../../domain/work/work.ts';
import * as drive from '../../../google/rest/drive.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { claimAndFind, closeToOthers } from './madeFiles.ts';
import { failuresOfFiles, stagesOf } from './stages.ts';

export const writeReceipts = (unitOfWork: UnitOfWork, works: ReceiptWork[]): Problem[] => {
  const found = claimAndFind(
    unitOfWork,
    works.map(({ key }) => key),
  );
  const { language } = unitOfWork.unit.settings;
  const stages = stagesOf(
    works.map((work) => ({
      ...work,
      title: receiptTitle(work.stamp, language),
      html: receiptHtml(
        deletionsIn(unitOfWork.index).filter(({ details }) => details.stamp === work.stamp),
        work.stamp,
        language,
      ),
      docId: found.get(work.key)?.id ?? '',
      adopted: found.get(work.key),
    })),
  );
  stages.each(
    ({ adopted }) => adopted !== undefined,
    (all) => closeToOthers(all.flatMap(({ adopted }) => (adopted ? [{ file: adopted }] : []))),
  );
  stages.each(
    ({ docId }) => docId === '',
    (missing) => drive.createDocs(missing),
    (order, { id }) => {
      order.docId = id;
    },
  );
  unitOfWork.note(
    'done',
    stages.standing.map(({ key, docId }) => ({ key, details: { file: docId } })),
  );
  return failuresOfFiles(unitOfWork, stages, ({ docId }) => docId);
};
