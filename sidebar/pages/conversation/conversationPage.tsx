// The page of one person's conversation, for use during it; without a person, the choice of one.

import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../../../src/contract.ts';
import { assertNever } from '../../../src/domain/text/assertNever.ts';
import { Button } from '../../components/button.tsx';
import { Fold, Link, Notes, Problems, Quiet } from '../../components/texts.tsx';
import { WaitingList } from '../../components/waitingList.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { useDrafts } from '../../state/useDraft.ts';
import { useHeadingFocus } from '../../state/useHeadingFocus.ts';
import { usePageData } from '../../state/usePageData.ts';
import { AgreementsPart } from './agreementsPart.tsx';
import { AnswersPart } from './answersPart.tsx';
import { ConfirmPart } from './confirmPart.tsx';
import {
  agreementDrafts,
  halfYearReviewDrafts,
  heldDrafts,
  preparationDrafts,
  reviewDrafts,
} from './conversationDrafts.ts';
import { HalfYearReviewPart } from './halfYearReviewPart.tsx';
import { HeldPart } from './heldPart.tsx';
import { CONVERSATION_PARTS, type ConversationPart, firstPart, type PartProps } from './parts.ts';
import { PersonChooser } from './personChooser.tsx';
import { PersonYearPart } from './personYearPart.tsx';
import { PreparationPart } from './preparationPart.tsx';
import { ReviewPart } from './reviewPart.tsx';

/** Parts that record today's date or a version, which may have changed since the page was fetched. */
const ASKED_ANEW: readonly ConversationPart[] = ['held', 'confirm', 'halfYearReview'];

/** The part last open for each employee. */
const lastParts = new Map<string, ConversationPart>();

interface ConversationPageProps {
  employeeId: string;
  /** The part that somebody wants to see; empty where the page is to choose. */
  asked: string;
}

export const ConversationPage = ({ employeeId, asked }: ConversationPageProps) =>
  employeeId === '' ? <PersonChooser /> : <Conversation employeeId={employeeId} asked={asked} />;

const Conversation = ({ employeeId, asked }: ConversationPageProps) => {
  const { labels, overview, go, goTo, run, announce } = useShell();
  const { data: view, latest: reload } = usePageData(() => call('conversationOf', employeeId), employeeId);
  const [chosen, setChosen] = useState(
    CONVERSATION_PARTS.find((name) => name === asked) ?? lastParts.get(employeeId) ?? null,
  );
  const heading = useHeadingFocus(employeeId);
  const words = labels.conversation;
  const name = view?.name ?? overview.people.find(({ id }) => id === employeeId)?.name ?? '';
  const part = chosen ?? (view ? firstPart(view) : 'answers');
  const problems = view ? [...view.problems.ofDoc, ...view.problems.ofPage] : [];
  const open = async (next: ConversationPart): Promise<void> => {
    lastParts.set(employeeId, next);
    setChosen(next);
    // The last announcement was about the part that is left.
    announce('');
    if (ASKED_ANEW.includes(next)) await run(reload);
  };
  const openPlace = (place: Place): void => {
    const here = CONVERSATION_PARTS.find((each) => each === place.part);
    if (place.page === 'conversation' && here) void open(here);
    else goTo(place);
  };
  useEffect(() => {
    // The first part is chosen once: a save must not move the manager to another.
    if (view && chosen === null) setChosen(firstPart(view));
  }, [view]);
  return (
    <>
      <Button kind="link" onClick={() => go('conversation')}>
        ‹ {words.another}
      </Button>
      <h1 ref={heading} tabIndex={-1}>
        {name}
      </h1>
      {view ? (
        <>
          <Quiet>{view.conversation === '' ? words.noTime : view.conversation}</Quiet>
          <p class="links">
            {view.docLink ? <Link href={view.docLink}>{words.openDoc}</Link> : null}
            {view.pdfLink ? <Link href={view.pdfLink}>{words.openPdf}</Link> : null}
          </p>
          {view.paperStep ? (
            <p>
              {view.paperStep.text}{' '}
              {view.paperStep.link ? <Link href={view.paperStep.link}>{view.paperStep.action}</Link> : null}
            </p>
          ) : null}
          {view.waiting.length > 0 ? (
            <Fold title={labels.overview.waiting} isOpen>
              <WaitingList waiting={view.waiting} onOpen={openPlace} />
            </Fold>
          ) : null}
          <PartChips view={view} part={part} onOpen={open} />
          {view.sensitive.length > 0 ? (
            <Fold title={words.sensitive(view.sensitive.length)}>
              <Notes notes={view.sensitive} />
            </Fold>
          ) : null}
          {problems.length > 0 && part === 'confirm' ? (
            <Problems problems={problems}>
              <Button kind="link" onClick={() => open('agreements')}>
                {words.parts.agreements}
              </Button>
            </Problems>
          ) : null}
          <h2 class="part-title">{words.parts[part]}</h2>
          <Part part={part} view={view} reload={reload} go={open} />
        </>
      ) : (
        <Quiet>{labels.common.loading}</Quiet>
      )}
    </>
  );
};

const PartChips = ({
  view,
  part,
  onOpen,
}: {
  view: PartProps['view'];
  part: ConversationPart;
  onOpen: (part: ConversationPart) => Promise<void>;
}) => {
  const { labels } = useShell();
  useDrafts();
  const words = labels.conversation;
  const { employeeId } = view;
  const unsaved: Record<ConversationPart, boolean> = {
    personYear: false,
    answers: false,
    preparation: preparationDrafts.has(employeeId),
    review: reviewDrafts.has(employeeId),
    held: heldDrafts.has(employeeId),
    agreements: agreementDrafts.has(employeeId),
    confirm: false,
    halfYearReview: halfYearReviewDrafts.has(employeeId),
  };
  const counts: Partial<Record<ConversationPart, number>> = {
    review: view.oldAgreements.length,
    agreements: view.agreements.length,
  };
  return (
    <fieldset class="chips">
      <legend class="unseen">{words.jump}</legend>
      {CONVERSATION_PARTS.map((name) => (
        <Button key={name} kind="chip" pressed={name === part} onClick={() => onOpen(name)}>
          {words.parts[name]}
          {counts[name] ? ` ${counts[name]}` : ''}
          {unsaved[name] ? (
            <>
              <span aria-hidden="true"> ●</span>
              <span class="unseen"> {labels.common.drafts.unsaved}</span>
            </>
          ) : null}
          {name === 'agreements' && view.problems.ofDoc.length + view.problems.ofPage.length > 0 ? (
            <>
              <span aria-hidden="true"> ⚠</span>
              <span class="unseen"> {words.toMend}</span>
            </>
          ) : null}
        </Button>
      ))}
    </fieldset>
  );
};

const Part = ({ part, ...props }: { part: ConversationPart } & PartProps) => {
  switch (part) {
    case 'personYear':
      return <PersonYearPart {...props} />;
    case 'answers':
      return <AnswersPart {...props} />;
    case 'preparation':
      return <PreparationPart {...props} />;
    case 'review':
      return <ReviewPart {...props} />;
    case 'held':
      return <HeldPart {...props} />;
    case 'agreements':
      return <AgreementsPart {...props} />;
    case 'confirm':
      return <ConfirmPart {...props} />;
    case 'halfYearReview':
      return <HalfYearReviewPart {...props} />;
    default:
      return assertNever(part);
  }
};
