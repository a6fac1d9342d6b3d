// The choice of whose conversation to open: searched by name, those with drafts first.
import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/fields.tsx';
import { Empty, Quiet } from '../../components/texts.tsx';
import { Unsaved } from '../../components/unsaved.tsx';
import { useShell } from '../../state/shell.ts';
import { useDrafts } from '../../state/useDraft.ts';
import { useHeadingFocus } from '../../state/useHeadingFocus.ts';
import { hasUnsaved, peopleWithUnsaved } from './conversationDrafts.ts';
import { peopleFound } from './peopleFound.ts';

/** How many are shown at once; the others are found by name. */
const SHOWN = 40;

export const PersonChooser = () => {
  const { labels, overview, go } = useShell();
  const [search, setSearch] = useState('');
  const [isWhole, setWhole] = useState(false);
  const heading = useHeadingFocus('');
  useDrafts();
  const words = labels.conversation;
  const people = overview.people.filter(({ state }) => state !== 'left');
  if (people.length === 0) {
    return (
      <>
        <h1>{words.choose}</h1>
        <Empty>
          <p>{labels.prepare.nobody}</p>
          <Button kind="primary" onClick={() => go('prepare', 'import')}>
            {labels.prepare.parts.import}
          </Button>
        </Empty>
      </>
    );
  }
  const found = peopleFound(people, search, hasUnsaved);
  const shown = isWhole ? found : found.slice(0, SHOWN);
  const unsaved = peopleWithUnsaved().flatMap((id) => people.find((person) => person.id === id)?.name ?? []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.choose}
      </h1>
      {unsaved.length > 0 ? <p class="warning">{words.unsavedOf(unsaved.join(', '))}</p> : null}
      {people.length > 8 ? <Field label={words.find} type="search" value={search} onInput={setSearch} /> : null}
      {found.length === 0 ? <Quiet>{words.noneFound}</Quiet> : null}
      <ul class="parts">
        {shown.map(({ id, name, stepText, conversation }) => (
          <li key={id}>
            <button type="button" class="part" onClick={() => go('conversation', id)}>
              <strong>{name}</strong>
              <span class="quiet">{conversation || stepText}</span>
              <Unsaved isThere={hasUnsaved(id)} />
            </button>
          </li>
        ))}
      </ul>
      {found.length > shown.length ? (
        <Button onClick={() => setWhole(true)}>{words.showAll(found.length)}</Button>
      ) : null}
    </>
  );
};
