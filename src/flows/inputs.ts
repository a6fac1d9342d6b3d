// The shapes of what the sidebar hands over, as src/contract.ts names them.
import type {
  AgreementInput,
  FeedbackReasons,
  FileRequest,
  FocusAreaInput,
  ImportKind,
  PhaseName,
  ReviewInput,
  ShownCells,
  SlotInput,
  SuggestionReply,
} from '../contract.ts';
import type { TailoringChange } from '../domain/forms/tailoringCells.ts';
import type { FigureFile } from '../domain/report/rollUp.ts';
import type { DecisionInput } from '../domain/strategy/focusDecisions.ts';
import type { TableKey } from '../domain/unit/tables.ts';
import { PHASES } from '../domain/work/work.ts';
import { WHOLE_RUN_SECONDS } from './engine/engine.ts';
import type { ProgressChange } from './manager/followUp.ts';
import { isDateRepair, REPAIRS } from './manager/health.ts';
import type { PreparationInput } from './manager/prepare.ts';
import { TAB_KEYS } from './manager/tabs.ts';
import {
  cellText,
  countUpTo,
  fieldsOf,
  fileText,
  listOf,
  namedOf,
  namedTexts,
  oneOf,
  orElse,
  type Shape,
  yesNo,
} from './shapes.ts';

/** One of the checks, or a date that was asked about. */
const repairCode: Shape<string> = (value, place) =>
  typeof value === 'string' && isDateRepair(value) ? value : oneOf<string>(...REPAIRS)(value, place);

/** One shape for each kind of argument. */
export const inputs = {
  phase: oneOf<PhaseName>(...PHASES),
  repair: repairCode,
  tab: oneOf<TableKey>(...TAB_KEYS),
  /** No call lasts longer than a run may. */
  seconds: countUpTo(WHOLE_RUN_SECONDS),
  /** Agreements have no more versions than this. */
  version: countUpTo(10_000),
  feedbackReasons: orElse(fieldsOf<FeedbackReasons>({ own: cellText, theirs: cellText }), { own: '', theirs: '' }),

  file: fieldsOf<FileRequest>({
    kind: oneOf<ImportKind>('employees', 'focusAreas', 'agreements'),
    name: cellText,
    base64: fileText,
    columns: orElse(namedTexts, undefined),
    beside: orElse(namedOf(yesNo), undefined),
    sheet: orElse(cellText, undefined),
    headingRow: orElse(countUpTo(10_000), undefined),
    takeAlong: orElse(listOf(cellText), undefined),
  }),
  /** What a page showed when it was filled in; nothing where the function is called without a page. */
  shown: orElse(fieldsOf<ShownCells>({ cells: namedOf(namedTexts), kept: listOf(cellText) }), undefined),

  figureFile: fieldsOf<FigureFile>({ name: cellText, json: fileText }),

  tailoring: fieldsOf<TailoringChange>({
    employeeId: cellText,
    kind: oneOf<TailoringChange['kind']>('mark', 'hide', 'own'),
    questionId: cellText,
    text: cellText,
    note: cellText,
  }),
  preparation: fieldsOf<PreparationInput>({
    employeeId: cellText,
    questionId: cellText,
    answer: cellText,
    reason: cellText,
  }),
  focusArea: fieldsOf<FocusAreaInput>({
    id: cellText,
    title: cellText,
    why: cellText,
    signOfSuccess: cellText,
    fromYear: cellText,
    toYear: cellText,
  }),
  slot: fieldsOf<SlotInput>({ employeeId: cellText, date: cellText, time: cellText }),
  agreement: fieldsOf<AgreementInput>({
    id: cellText,
    text: cellText,
    type: cellText,
    focusArea: cellText,
    driftReason: cellText,
    responsible: cellText,
    deadline: cellText,
    signOfSuccess: cellText,
  }),
  review: fieldsOf<ReviewInput>({
    agreementId: cellText,
    status: cellText,
    reason: cellText,
    effect: cellText,
    score: cellText,
  }),
  progress: fieldsOf<ProgressChange>({ agreementId: cellText, progress: cellText, note: cellText }),
  decision: fieldsOf<DecisionInput>({ focusAreaId: cellText, decision: cellText, reason: cellText }),
  suggestionReply: fieldsOf<SuggestionReply>({ id: cellText, status: cellText, reply: cellText }),
};
