// The confirmation of the agreements: by the manager here, by the employee in a form or on paper.

import { useState } from 'preact/hooks';
import type { FeedbackReasons } from '../../../src/contract.ts';
import { dateInWords } from '../../../src/domain/calendar/calendarDate.ts';
import { Button } from '../../components/button.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { Field } from '../../components/fields.tsx';
import { Empty, Quiet } from '../../components/texts.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { useDraft } from '../../state/useDraft.ts';
import { isWholeDate } from '../../text/dates.ts';
import { agreementDrafts } from './conversationDrafts.ts';
import type { PartProps } from './parts.ts';

export const ConfirmPart = ({ view, reload, go }: PartProps) => {
  const { labels, overview, run, announce } = useShell();
  const { employeeId, name, version, agreements, problems, comment, hasAccount, isLocked, missingFeedback } = view;
  const [reasons, setReasons] = useState<FeedbackReasons>({ own: '', theirs: '' });
  const { isThere } = useDraft(agreementDrafts, employeeId);
  const words = labels.conversation.confirm;
  const confirm = (how: () => Promise<null>) =>
    run(async () => {
      try {
        await how();
      } finally {
        // A refusal means that the agreements have changed: the present version must be shown to be confirmed.
        await reload();
      }
      announce(labels.common.saved);
    });
  const when = (moment: string): string => {
    const date = moment.slice(0, 10);
    if (moment === '') return words.notYet;
    return words.confirmedAt(isWholeDate(date) ? dateInWords(date, overview.language) : moment);
  };
  const isByBoth = view.managerConfirmedAt !== '' && view.employeeConfirmedAt !== '';
  // With a remark, what comes next stands below it.
  const lead = view.managerConfirmedAt === '' ? words.lead : comment === '' ? words.asked(name) : '';
  const isReady =
    agreements.length > 0 && !isThere && problems.ofDoc.length + problems.ofPage.length === 0 && !isLocked;
  const isSaid = (whose: keyof FeedbackReasons): boolean => !missingFeedback[whose] || reasons[whose].trim() !== '';
  const isComplete = isReady && isSaid('own') && isSaid('theirs');
  const toAgreements = (
    <Button kind="link" onClick={() => go('agreements')}>
      {labels.conversation.parts.agreements}
    </Button>
  );
  if (agreements.length === 0) {
    return (
      <Empty>
        <p>{words.nothing}</p>
        {toAgreements}
      </Empty>
    );
  }
  return (
    <>
      <p>{isByBoth ? words.done : hasAccount ? lead : words.leadPaper(name)}</p>
      {comment === '' ? null : (
        <div class="warning">
          <strong>{words.comment(name)}</strong>
          <p class="lines">{comment}</p>
          <p>{words.commentHelp}</p>
          {toAgreements}
        </div>
      )}
      <ol class="numbered">
        {agreements.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
      {version > 0 ? <Quiet>{words.version(version)}</Quiet> : null}
      <ul class="rows">
        <li>
          <strong>{words.you}</strong> {when(view.managerConfirmedAt)}
        </li>
        <li>
          <strong>{name}</strong> {when(view.employeeConfirmedAt)}
        </li>
      </ul>
      {isThere ? (
        <div class="warning">
          <p>{words.unsaved}</p>
          {toAgreements}
        </div>
      ) : null}
      {isLocked ? (
        <div class="warning">
          <p>{labels.conversation.review.locked}</p>
          <Button kind="link" onClick={() => go('review')}>
            {labels.conversation.parts.review}
          </Button>
        </div>
      ) : null}
      {isByBoth ? null : <MissingFeedback {...{ view, reasons, setReasons, go }} />}
      {view.managerConfirmedAt === '' ? (
        <Confirm
          kind="primary"
          label={words.confirm}
          question={words.sure(name, version)}
          yes={words.confirm}
          isSafe
          onYes={() => confirm(() => call('confirmAgreements', employeeId, version, reasons))}
          disabled={!isComplete}
        />
      ) : null}
      {!hasAccount && view.employeeConfirmedAt === '' ? (
        <Confirm
          label={words.paper}
          question={words.paperSure(name)}
          yes={words.paper}
          isSafe
          onYes={() => confirm(() => call('confirmOnPaper', employeeId, version, reasons))}
          disabled={!isComplete}
        />
      ) : null}
    </>
  );
};

interface MissingFeedbackProps extends Pick<PartProps, 'view' | 'go'> {
  reasons: FeedbackReasons;
  setReasons: (reasons: FeedbackReasons) => void;
}

/** Asks for the half of the feedback that is missing, or for a reason, which stands in the Doc. */
const MissingFeedback = ({ view: { name, missingFeedback }, reasons, setReasons, go }: MissingFeedbackProps) => {
  const { labels } = useShell();
  const words = labels.conversation.confirm.feedback;
  const { own, theirs } = missingFeedback;
  if (!own && !theirs) return null;
  return (
    <div class="warning">
      <p>{words.lead}</p>
      {own ? (
        <>
          <Button kind="link" onClick={() => go('preparation')}>
            {words.write}
          </Button>
          <Field
            label={words.ownReason}
            value={reasons.own}
            onInput={(reason) => setReasons({ ...reasons, own: reason })}
          />
        </>
      ) : null}
      {theirs ? (
        <Field
          label={words.theirReason(name)}
          hint={words.theirHint}
          value={reasons.theirs}
          onInput={(reason) => setReasons({ ...reasons, theirs: reason })}
        />
      ) : null}
    </div>
  );
};
