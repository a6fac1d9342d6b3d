// The employees' suggestions; the manager's reply to each is mailed to its author.
import { useState } from 'preact/hooks';
import type { FollowUpPage, Choice as Option, SuggestionView } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Field } from '../../components/fields.tsx';
import { Paged } from '../../components/pager.tsx';
import { Empty, Fold, Quiet, Section } from '../../components/texts.tsx';
import { draftsOf } from '../../state/drafts.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { cellsOf } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';

type ReplyDraft = Pick<SuggestionView, 'status' | 'reply'>;
const replyDrafts = draftsOf<ReplyDraft | null>(null, (draft) => draft === null);

interface SuggestionsProps {
  page: FollowUpPage;
  reload: () => Promise<void>;
}

export const Suggestions = ({ page, reload }: SuggestionsProps) => {
  const { labels } = useShell();
  const words = labels.followUp;
  const waiting = page.suggestions.filter(({ isOwed }) => isOwed);
  const topics = page.suggestions.filter(({ isOwed, isAnswered }) => !isOwed && !isAnswered);
  const answered = page.suggestions.filter(({ isAnswered }) => isAnswered);
  return (
    <Section title={words.waiting(waiting.length)}>
      {page.suggestions.length === 0 ? <Empty>{words.noSuggestions}</Empty> : null}
      {answered.length > 0 && answered.length === page.suggestions.length ? <Quiet>{words.allAnswered}</Quiet> : null}
      <Paged list={waiting} size={10}>
        {(suggestion) => <Suggestion key={suggestion.id} {...{ suggestion, choices: page.statusChoices, reload }} />}
      </Paged>
      {topics.length > 0 ? (
        <Fold title={words.otherSuggestions(topics.length)}>
          <Paged list={topics} size={10}>
            {(suggestion) => (
              <Suggestion key={suggestion.id} {...{ suggestion, choices: page.statusChoices, reload }} />
            )}
          </Paged>
        </Fold>
      ) : null}
      {answered.length > 0 ? (
        <Fold title={words.answeredSuggestions(answered.length)}>
          <Paged list={answered} size={10}>
            {(suggestion) => (
              <Suggestion key={suggestion.id} {...{ suggestion, choices: page.statusChoices, reload }} />
            )}
          </Paged>
        </Fold>
      ) : null}
    </Section>
  );
};

const About = ({ suggestion: { text, name, addressee, focusArea, consent } }: { suggestion: SuggestionView }) => {
  const { labels } = useShell();
  const words = labels.followUp;
  const details = [name ? words.from(name) : '', addressee ? words.to(addressee) : '', focusArea, consent].filter(
    Boolean,
  );
  return (
    <>
      <strong class="lines">{text}</strong>
      <p class="quiet tight">{details.join(' · ')}</p>
    </>
  );
};

interface AnswerProps {
  suggestion: SuggestionView;
  choices: readonly Option[];
  reload: () => Promise<void>;
}

const Answer = ({ suggestion, choices, reload, onClose }: AnswerProps & { onClose: () => void }) => {
  const { labels, run, announce } = useShell();
  const words = labels.followUp;
  const { draft, change, shown } = useDraft(
    replyDrafts,
    suggestion.id,
    cellsOf([{ status: suggestion.status, reply: suggestion.reply }], () => suggestion.id),
  );
  const { status, reply } = draft ?? suggestion;
  const edit = (part: Partial<ReplyDraft>): void =>
    change((now) => ({ status: now?.status ?? suggestion.status, reply: now?.reply ?? suggestion.reply, ...part }));
  const close = (): void => {
    replyDrafts.clear(suggestion.id);
    onClose();
  };
  const [isMissing, setMissing] = useState(false);
  // The reply is read when it is sent: on a second try it may have been corrected.
  const save = () =>
    run(async () => {
      const sent = replyDrafts.of(suggestion.id);
      const written: ReplyDraft = { status: (sent ?? suggestion).status, reply: (sent ?? suggestion).reply };
      const isMissingNow = written.status === 'new' && written.reply.trim() === '';
      setMissing(isMissingNow);
      if (isMissingNow) return;
      await call('replyToSuggestions', [{ id: suggestion.id, ...written }], shown());
      await reload();
      replyDrafts.saved(suggestion.id, sent);
      if (!replyDrafts.has(suggestion.id)) onClose();
      announce(words.replied);
    });
  return (
    <>
      <Choice label={words.status} value={status} choices={choices} onChange={(value) => edit({ status: value })} />
      <Field
        label={words.reply}
        hint={words.replyHint}
        problems={isMissing ? [words.replyMissing] : []}
        value={reply}
        onInput={(value) => edit({ reply: value })}
        isLong
      />
      <Button label={`${words.sendReply}: ${suggestion.text}`} onClick={save}>
        {words.sendReply}
      </Button>
      <Button onClick={close}>{labels.common.cancel}</Button>
    </>
  );
};

const Suggestion = ({ suggestion, choices, reload }: AnswerProps) => {
  const { labels } = useShell();
  const words = labels.followUp;
  const [isOpen, setOpen] = useState(() => replyDrafts.has(suggestion.id));
  const { text, status, reply, isAnswered } = suggestion;
  return (
    <li>
      <About suggestion={suggestion} />
      {isAnswered ? (
        <p class="lines tight">
          {choices.find(({ value }) => value === status)?.title ?? status}
          {reply ? `: ${reply}` : ''}
        </p>
      ) : null}
      {isOpen ? (
        <Answer suggestion={suggestion} choices={choices} reload={reload} onClose={() => setOpen(false)} />
      ) : isAnswered ? (
        <Button kind="link" label={`${words.change}: ${text}`} onClick={() => setOpen(true)}>
          {words.change}
        </Button>
      ) : (
        <Button label={`${words.answer}: ${text}`} onClick={() => setOpen(true)}>
          {words.answer}
        </Button>
      )}
    </li>
  );
};
