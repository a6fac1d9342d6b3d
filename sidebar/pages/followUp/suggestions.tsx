// What employees have suggested: each gets an answer, mailed to whoever suggested it.
import { useState } from 'preact/hooks';
import type { FollowUpPage, Choice as Option, SuggestionView } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Field } from '../../components/fields.tsx';
import { Paged } from '../../components/pager.tsx';
import { Empty, Fold, Quiet, Section } from '../../components/texts.tsx';
import { call } from '../../server.ts';
import { useShell } from '../../shell.ts';

/** As the server counts them: neither a status nor a reply. */
const isWaiting = ({ status, reply }: SuggestionView): boolean => status === 'new' && reply.trim() === '';

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
    <Section title={words.suggestions(waiting.length)}>
      {page.suggestions.length === 0 ? <Empty>{words.noSuggestions}</Empty> : null}
      {page.suggestions.length > 0 && waiting.length === 0 ? <Quiet>{words.allAnswered}</Quiet> : null}
      <Paged list={waiting} size={10}>
        {(suggestion) => (
          <li key={suggestion.id}>
            <About suggestion={suggestion} />
            <Answer suggestion={suggestion} choices={page.statusChoices} reload={reload} />
          </li>
        )}
      </Paged>
      {answered.length > 0 ? (
        <Fold title={words.answeredSuggestions(answered.length)}>
          <Paged list={answered} size={10}>
            {(suggestion) => <Answered key={suggestion.id} {...{ suggestion, choices: page.statusChoices, reload }} />}
          </Paged>
        </Fold>
      ) : null}
    </Section>
  );
};

const About = ({ suggestion: { text, name, addressee, focusArea, consent } }: { suggestion: SuggestionView }) => {
  const { labels } = useShell();
  const words = labels.followUp;
  const facts = [
    name ? words.from(name) : words.fromUnnamed,
    addressee ? words.to(addressee) : '',
    focusArea,
    consent,
  ].filter(Boolean);
  return (
    <>
      <strong class="lines">{text}</strong>
      <p class="quiet tight">{facts.join(' · ')}</p>
    </>
  );
};

interface AnswerProps {
  suggestion: SuggestionView;
  choices: readonly Option[];
  reload: () => Promise<void>;
}

const Answer = ({ suggestion, choices, reload }: AnswerProps) => {
  const { labels, run, say } = useShell();
  const words = labels.followUp;
  const [status, setStatus] = useState(suggestion.status);
  const [reply, setReply] = useState(suggestion.reply);
  const [isMissing, setMissing] = useState(false);
  const save = async () => {
    const isNothing = status === 'new' && reply.trim() === '';
    setMissing(isNothing);
    if (isNothing) return;
    await run(async () => {
      await call('replyToSuggestions', [{ id: suggestion.id, status, reply }]);
      await reload();
      say(words.replied);
    });
  };
  return (
    <>
      <Choice label={words.status} value={status} choices={choices} onChange={setStatus} />
      <Field
        label={words.reply}
        hint={words.replyHint}
        problems={isMissing ? [words.replyMissing] : []}
        value={reply}
        onInput={setReply}
        isLong
      />
      <Button label={`${words.sendReply}: ${suggestion.text}`} onClick={save}>
        {words.sendReply}
      </Button>
    </>
  );
};

const Answered = ({ suggestion, choices, reload }: AnswerProps) => {
  const { labels } = useShell();
  const words = labels.followUp;
  const [isChanging, setChanging] = useState(false);
  return (
    <li>
      <About suggestion={suggestion} />
      {isChanging ? (
        <Answer suggestion={suggestion} choices={choices} reload={reload} />
      ) : (
        <>
          <p class="lines tight">
            {choices.find(({ value }) => value === suggestion.status)?.title ?? suggestion.status}
            {suggestion.reply ? `: ${suggestion.reply}` : ''}
          </p>
          <Button kind="link" onClick={() => setChanging(true)}>
            {words.change}
          </Button>
        </>
      )}
    </li>
  );
};
