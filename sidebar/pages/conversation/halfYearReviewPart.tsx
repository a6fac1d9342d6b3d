// The half-year review: when it was held, and what the manager must do.

import { dateInWords } from '../../../src/domain/calendar/calendarDate.ts';
import { Field } from '../../components/fields.tsx';
import { SaveBar } from '../../components/saveBar.tsx';
import { Empty, Quiet } from '../../components/texts.tsx';
import { sameRow } from '../../state/overlay.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { cellsOf } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';
import { isWholeDate } from '../../text/dates.ts';
import { type HalfYearReview, halfYearReviewDrafts } from './conversationDrafts.ts';
import type { PartProps } from './parts.ts';

export const HalfYearReviewPart = ({ view, reload }: PartProps) => {
  const { labels, overview, announce } = useShell();
  const { employeeId, today, halfYearReview } = view;
  const stored = { heldOn: halfYearReview.heldOn, managerMust: halfYearReview.managerMust };
  const { draft, change, isThere, shown } = useDraft(
    halfYearReviewDrafts,
    employeeId,
    cellsOf([stored], () => employeeId),
  );
  const words = labels.conversation.halfYearReview;
  const before: HalfYearReview = { heldOn: halfYearReview.heldOn || today, managerMust: halfYearReview.managerMust };
  const now = draft ?? before;
  const set = (mini: HalfYearReview): void => change(() => (sameRow(mini, before) ? null : mini));
  const day = (date: string): string => dateInWords(date, overview.language);
  const save = async (): Promise<void> => {
    const sent = halfYearReviewDrafts.of(employeeId) ?? before;
    await call('registerHalfYearReview', employeeId, sent.heldOn, sent.managerMust, shown());
    await reload();
    halfYearReviewDrafts.saved(employeeId, sent);
    announce(labels.common.saved);
  };
  const isPlanned = isWholeDate(halfYearReview.date);
  // Who has asked for something is talked with, planned or not.
  if (!isPlanned && halfYearReview.heldOn === '' && halfYearReview.answers.length === 0)
    return <Empty>{words.notPlanned}</Empty>;
  return (
    <>
      <p>{words.lead}</p>
      <Quiet>
        {isWholeDate(halfYearReview.heldOn)
          ? labels.conversation.held(day(halfYearReview.heldOn))
          : isPlanned
            ? words.planned(day(halfYearReview.date))
            : words.notPlanned}
      </Quiet>
      {halfYearReview.answers.map(({ question, answer }) => (
        <div key={question} class="answer">
          <div class="asked">{question}</div>
          <p class="lines">{answer}</p>
        </div>
      ))}
      <Field
        label={words.date}
        type="date"
        value={now.heldOn}
        onInput={(heldOn) => set({ ...now, heldOn })}
        isRequired
      />
      <Field
        label={words.must}
        value={now.managerMust}
        onInput={(managerMust) => set({ ...now, managerMust })}
        isLong
      />
      <SaveBar
        save={save}
        isTyped={isThere}
        isUnready={now.heldOn === '' || (halfYearReview.heldOn !== '' && !isThere)}
        onUndo={() => halfYearReviewDrafts.clear(employeeId)}
      />
    </>
  );
};
