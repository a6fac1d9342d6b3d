// The active agreements by deadline, with one click to record the progress of each.
import { useEffect, useState } from 'preact/hooks';
import type { AgreementProgress, FollowUpPage, Choice as Option } from '../../../src/contract.ts';
import type { Language } from '../../../src/domain/text/language.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Field } from '../../components/fields.tsx';
import { Paged } from '../../components/pager.tsx';
import { Empty, Section } from '../../components/texts.tsx';
import { draftsOf } from '../../state/drafts.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { asChosen, cellsOf } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';
import { monthInWords } from '../../text/dates.ts';
import { agreementsShown, groupOf, inGroups, WHICH, type Which } from './agreementList.ts';

export const Agreements = ({ page }: { page: FollowUpPage }) => {
  const { labels, go } = useShell();
  const words = labels.followUp;
  const [agreements, setAgreements] = useState(() => inGroups(page.agreements));
  // When the page is fetched again, others may have changed the agreements.
  useEffect(() => setAgreements(inGroups(page.agreements)), [page.agreements]);
  const [query, setQuery] = useState('');
  const [which, setWhich] = useState<Which>('all');
  const shown = agreementsShown(agreements, query, which);
  // The agreement that was changed stays in its place, so that the next click hits what the person is looking at.
  const replace = (changed: AgreementProgress): void =>
    setAgreements((before) => before.map((each) => (each.id === changed.id ? changed : each)));
  if (agreements.length === 0) {
    return (
      <Section title={words.agreements(0)}>
        <Empty>
          <p>{words.noAgreements}</p>
          <Button onClick={() => go('conversation')}>{words.toConversations}</Button>
        </Empty>
      </Section>
    );
  }
  return (
    <Section title={words.agreements(agreements.length)}>
      <Choice
        label={words.which}
        value={which}
        choices={WHICH.map((value) => ({
          value,
          title: words.whose[value](agreementsShown(agreements, '', value).length),
        }))}
        onChange={(value) => setWhich(WHICH.find((each) => each === value) ?? 'all')}
      />
      <Field label={words.search} type="search" value={query} onInput={setQuery} />
      {shown.length === 0 ? <Empty>{words.nothing}</Empty> : null}
      <Paged list={shown} resetKey={`${which} ${query}`} label={words.agreements(shown.length)}>
        {(agreement) => {
          const previous = shown[shown.indexOf(agreement) - 1];
          const group = groupOf(agreement);
          return (
            <Agreement
              key={agreement.id}
              agreement={agreement}
              heading={previous && groupOf(previous) === group ? null : group}
              choices={page.progressChoices}
              onChanged={replace}
            />
          );
        }}
      </Paged>
    </Section>
  );
};

const noteDrafts = draftsOf<string | null>(null, (draft) => draft === null);

interface AgreementProps {
  agreement: AgreementProgress;
  /** The group that begins with this agreement; null where it continues the one before. */
  heading: string | null;
  choices: readonly Option[];
  onChanged: (agreement: AgreementProgress) => void;
}

const Agreement = ({ agreement, heading, choices, onChanged }: AgreementProps) => {
  const { labels, overview, run, announce, go } = useShell();
  const words = labels.followUp;
  const { id, employeeId, name, text, focusArea, responsible, isOwn, deadlineText, isOverdue, progress } = agreement;
  const { draft, change, shown } = useDraft(
    noteDrafts,
    id,
    cellsOf([{ progress, note: agreement.note }], () => id),
  );
  const [isNoting, setNoting] = useState(draft !== null);
  const note = draft ?? agreement.note;
  const close = (): void => {
    noteDrafts.clear(id);
    setNoting(false);
  };
  // The note is read when it is sent: on a second try it may have been corrected.
  const save = (next: string): Promise<boolean> =>
    run(async () => {
      const sent = noteDrafts.of(id);
      const typed = { progress: next, note: sent ?? agreement.note };
      await call('saveProgress', [{ agreementId: id, ...typed }], shown());
      const changed = asChosen(id, typed);
      onChanged({ ...agreement, ...changed, isOverdue: isOverdue && changed.progress !== 'done' });
      noteDrafts.saved(id, sent);
      setNoting(noteDrafts.has(id));
      announce(labels.common.saved);
    });
  return (
    <li>
      {heading === null ? null : <GroupHeading group={heading} language={overview.language} />}
      {isOwn ? <span class="tag">{labels.overview.own}</span> : null}
      <strong>{text}</strong>
      <p class="quiet tight">
        <button type="button" class="link inline" onClick={() => go('conversation', employeeId)}>
          {name}
        </button>
        {focusArea ? ` · ${focusArea}` : ''}
        <br />
        {words.responsible(responsible)}
        {deadlineText ? (
          <>
            {' · '}
            <span class={isOverdue ? 'late' : undefined}>{deadlineText}</span>
          </>
        ) : null}
      </p>
      <fieldset class="chips">
        <legend class="unseen">{words.progressOf(text)}</legend>
        {choices.map(({ value, title }) => (
          <Button
            key={value}
            kind="chip"
            pressed={value === progress}
            onClick={() => (value === progress ? undefined : save(value))}
          >
            {title}
          </Button>
        ))}
      </fieldset>
      {isNoting ? (
        <>
          <Field label={words.note} value={note} onInput={(value) => change(() => value)} isLong />
          <Button disabled={progress === ''} onClick={() => save(progress)}>
            {words.saveNote}
          </Button>
          <Button onClick={close}>{labels.common.cancel}</Button>
          {progress === '' ? <p class="hint">{words.progressFirst}</p> : null}
        </>
      ) : (
        <>
          {agreement.note ? <p class="lines tight">{words.noteShown(agreement.note)}</p> : null}
          <Button kind="link" onClick={() => setNoting(true)}>
            {agreement.note ? words.editNote : words.noteButton}
          </Button>
        </>
      )}
    </li>
  );
};

const GroupHeading = ({ group, language }: { group: string; language: Language }) => {
  const { labels } = useShell();
  const words = labels.followUp;
  if (group === 'overdue') return <h3 class="group late">{words.overdueGroup}</h3>;
  return <h3 class="group">{group === '' ? words.noDeadline : monthInWords(group, language)}</h3>;
};
