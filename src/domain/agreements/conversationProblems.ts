// What is left to mend of a conversation's agreements, as the conversation's row keeps it: a line for each problem.
import { nameShown } from '../people/tellApart.ts';
import { tidy } from '../text/plainText.ts';
import type { Conversation, Employee } from '../unit/unit.ts';
import { problemSentence } from '../words/problemSentence.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import type { AgreementsDecision } from './decideAgreements.ts';

/** Begins each line about what was typed in the sidebar; the other lines are about the Doc's table. */
const BY_SIDEBAR = '▸ ';

/**
 * The conversation's row once the agreements are decided: what is left to mend, and that it has been held once something
 * was agreed. Lines about the other source stay, since its rows have not been mended. Undefined where nothing changes.
 */
export const conversationAfter = (
  index: UnitIndex,
  employee: Employee,
  { taken, hasAgreements }: Pick<AgreementsDecision, 'taken' | 'hasAgreements'>,
  source: 'doc' | 'sidebar',
  today: string,
): Partial<Conversation> | undefined => {
  const { year, language } = index.unit.settings;
  const present = index.conversation(employee.id);
  const isSidebar = source === 'sidebar';
  const { ofDoc, ofPage } = standingProblems(present);
  const others = isSidebar ? ofDoc : ofPage.map((line) => BY_SIDEBAR + line);
  // The sidebar shows at once that its agreements wait for the effect review, and keeps none of them.
  const toMend = isSidebar && taken.locked ? [] : taken.problems;
  const lines = toMend.map((problem) => (isSidebar ? BY_SIDEBAR : '') + tidy(problemSentence(problem, language)));
  const problems = [...others, ...lines].join('\n');
  const heldOn = present?.heldOn || (hasAgreements ? heldOnOf(employee, today) : '');
  if (present && present.problems === problems && present.heldOn === heldOn) return undefined;
  if (!present && problems === '' && heldOn === '') return undefined;
  return { year, employeeId: employee.id, employeeName: nameShown(index.unit, employee), problems, heldOn };
};

/** All of them as people read them, those of the Doc's table first. */
export const problemLines = (conversation: Conversation | undefined): string[] => {
  const { ofDoc, ofPage } = standingProblems(conversation);
  return [...ofDoc, ...ofPage];
};

/** The lines by their source, as people read them. */
export const standingProblems = (conversation: Conversation | undefined): { ofDoc: string[]; ofPage: string[] } => {
  const lines = (conversation?.problems ?? '').split('\n').filter((line) => line.trim() !== '');
  const isByPage = (line: string): boolean => line.startsWith(BY_SIDEBAR);
  return {
    ofDoc: lines.filter((line) => !isByPage(line)),
    ofPage: lines.filter(isByPage).map((line) => line.slice(BY_SIDEBAR.length)),
  };
};

/** Agreements are made in the conversation: on its day or, where it has no day yet, today. */
const heldOnOf = ({ conversationDate }: Employee, today: string): string =>
  conversationDate !== '' && conversationDate <= today ? conversationDate : today;
