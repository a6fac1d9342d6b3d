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

/** Has neither a status nor a reply, which is how the server counts too. */
export const isWaiting = ({ status, reply }: SuggestionView): boolean => status === 'new' && reply.trim() === '';

type ReplyDraft = Pick<SuggestionView, 'status' | 'reply'>;
const replyDrafts = draftsOf<ReplyDraft | null>(null, (draft) => draft === null);

interface SuggestionsProps {
  page: FollowUpPage;
  reload: () => Promise<void>;
}

export const Suggestions = ({ page, reload }: SuggestionsProps) => {
  const { labels } = useShell();
  const words = labels.followUp;
  const waiting = page.suggestions.filter(isWaiting);
  const answered = page.suggestions.filter((each) => !isWaiting(each));
  return (
    <Section title={words.waiting(waiting.length)}>
      {page.suggestions.length === 0 ? <Empty>{words.noSuggestions}</Empty> : null}
      {page.suggestions.length > 0 && waiting.length === 0 ? <Quiet>{words.allAnswered}</Quiet> : null}
      <Paged list={waiting} size={10}>
        {(suggestion) => <Suggestion key={suggestion.id} {...{ suggestion, choices: page.statusChoices, reload }} />}
      </Paged>
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
      setMissing(isWaiting({ ...suggestion, ...written }));
      if (isWaiting({ ...suggestion, ...written })) return;
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
  const { text, status, reply } = suggestion;
  return (
    <li>
      <About suggestion={suggestion} />
      {isWaiting(suggestion) ? null : (
        <p class="lines tight">
          {choices.find(({ value }) => value === status)?.title ?? status}
          {reply ? `: ${reply}` : ''}
        </p>
      )}
      {isOpen ? (
        <Answer suggestion={suggestion} choices={choices} reload={reload} onClose={() => setOpen(false)} />
      ) : isWaiting(suggestion) ? (
        <Button label={`${words.answer}: ${text}`} onClick={() => setOpen(true)}>
          {words.answer}
        </Button>
      ) : (
        <Button kind="link" label={`${words.change}: ${text}`} onClick={() => setOpen(true)}>
          {words.change}
        </Button>
      )}
    </li>
  );
};
