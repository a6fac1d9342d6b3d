// Writes to the Sheet what was decided about one person's agreements.
import type { AgreementsResult } from '../../../contract.ts';
import { conversationAfter } from '../../../domain/agreements/conversationProblems.ts';
import { decideAgreements, type Taken, type WrittenRows } from '../../../domain/agreements/decideAgreements.ts';
import type { Agreement, Conversation, Employee } from '../../../domain/unit/unit.ts';
import { problemSentence } from '../../../domain/words/problemSentence.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

/** What the manager wrote in the sidebar. */
export const takeFromSidebar = (unitOfWork: UnitOfWork, employee: Employee, written: WrittenRows): Taken => {
  const { index, now } = unitOfWork;
  const decision = decideAgreements(index, employee, written);
  const conversation = conversationAfter(index, employee, decision, 'sidebar', now.date);
  writeDecision(unitOfWork, { rows: decision.rows, conversation });
  return decision.taken;
};

export const writeDecision = (
  unitOfWork: UnitOfWork,
  { rows, conversation }: { rows: readonly Agreement[]; conversation?: Partial<Conversation> | undefined },
): void => {
  unitOfWork.write('agreements', rows);
  if (conversation) unitOfWork.write('conversations', [conversation]);
};

export const resultOf = (unitOfWork: UnitOfWork, { added, updated, unchanged, problems }: Taken): AgreementsResult => {
  const { language } = unitOfWork.unit.settings;
  return { added, updated, unchanged, problems: problems.map((problem) => problemSentence(problem, language)) };
};
