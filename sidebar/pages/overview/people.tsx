// The people of the year, each with the steps they have taken.
import { useState } from 'preact/hooks';
import type { PersonView } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Field } from '../../components/fields.tsx';
import { Paged } from '../../components/pager.tsx';
import { TimelineBar } from '../../components/progress.tsx';
import { Empty, Link, Section } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';
import { passedOf, peopleShown, stepsOf } from './peopleList.ts';

/** Searching is offered from more people than this. */
const MANY = 8;

export const People = ({ people }: { people: readonly PersonView[] }) => {
  const { labels } = useShell();
  const words = labels.overview;
  const [query, setQuery] = useState('');
  const [step, setStep] = useState('');
  const shown = peopleShown(people, query, step);
  return (
    <Section title={words.people(people.length)}>
      {people.length > MANY ? (
        <>
          <Field label={words.search} type="search" value={query} onInput={setQuery} />
          <Choice
            label={words.step}
            value={step}
            none={words.everyStep(people.length)}
            choices={stepsOf(people).map(({ step: value, title, count }) => ({
              value,
              title: words.stepCount(title, count),
            }))}
            onChange={setStep}
          />
        </>
      ) : null}
      {shown.length === 0 ? (
        <Empty>
          <p>{words.nobody}</p>
          <Button
            onClick={() => {
              setQuery('');
              setStep('');
            }}
          >
            {words.showAll}
          </Button>
        </Empty>
      ) : (
        <Paged list={shown} resetKey={`${query} ${step}`}>
          {(person) => <Person key={person.id} person={person} />}
        </Paged>
      )}
    </Section>
  );
};

const Person = ({ person }: { person: PersonView }) => {
  const { labels, go } = useShell();
  const words = labels.overview;
  const { name, stepText, timeline, conversation, formLink, docLink, statusFormLink } = person;
  return (
    <li>
      <div class="person">
        <strong>{name}</strong>
        <span class="quiet">{stepText}</span>
      </div>
      <TimelineBar timeline={timeline} label={words.timeline(stepText, passedOf(person), timeline.length)} />
      {conversation ? <p class="quiet tight">{conversation}</p> : null}
      <div class="links">
        <Button kind="link" label={words.conversationWith(name)} onClick={() => go('conversation', person.id)}>
          {words.conversation}
        </Button>
        {docLink ? (
          <Link href={docLink} label={words.docOf(name)}>
            {words.doc}
          </Link>
        ) : null}
        {formLink ? (
          <Link href={formLink} label={words.formOf(name)}>
            {words.form}
          </Link>
        ) : null}
        {statusFormLink ? (
          <Link href={statusFormLink} label={words.statusFormOf(name)}>
            {words.statusForm}
          </Link>
        ) : null}
      </div>
    </li>
  );
};
