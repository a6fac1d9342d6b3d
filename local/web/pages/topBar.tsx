// The bar above every page: where the person can go, and who is signed in in this tab.
import { useState } from 'preact/hooks';
import { pathOf } from '../links.ts';
import { ClockBar } from './clockBar.tsx';
import { NewPersonDialog } from './newPersonDialog.tsx';
import { shownPage } from './server.ts';
import { useSessionInfo } from './sessionInfo.ts';
import type { Clock } from './useClock.ts';

/** No e-mail address has this value. */
const NEW = '+';

export const TopBar = ({ clock }: { clock: Clock }) => {
  const { words, me, people, spreadsheets, unread } = useSessionInfo();
  const page = shownPage();
  const [isAdding, setAdding] = useState(false);
  const [sheet] = spreadsheets;
  const links = [
    { href: pathOf(me.email), label: words.bar.start, isHere: page === '' },
    ...(sheet
      ? [
          {
            href: pathOf(me.email, `spreadsheets/d/${sheet.id}`),
            label: words.bar.sheet,
            isHere: page.startsWith('spreadsheets'),
          },
        ]
      : []),
    {
      href: pathOf(me.email, 'inbox'),
      label: unread > 0 ? words.bar.inboxUnread(unread) : words.bar.inbox,
      isHere: page.startsWith('inbox'),
    },
    { href: pathOf(me.email, 'drive'), label: words.bar.drive, isHere: page.startsWith('drive') },
  ];
  return (
    <header class="top-bar">
      <a class="skip-link" href="#content">
        {words.bar.skip}
      </a>
      <nav aria-label={words.bar.pages}>
        {links.map(({ href, label, isHere }) => (
          <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <ClockBar clock={clock} />
      <label class="account">
        <span class="hiddenMembers">{words.bar.signedInAs}</span>
        <select
          value={me.email}
          onChange={({ currentTarget }) => {
            if (currentTarget.value === NEW) {
              currentTarget.value = me.email;
              setAdding(true);
              return;
            }
            // Another person may not see what this one has open, so theirs begins at their start page.
            location.assign(pathOf(currentTarget.value, page.startsWith('inbox') ? 'inbox' : ''));
          }}
        >
          {people.map(({ email, name }) => (
            <option key={email} value={email}>
              {name}
            </option>
          ))}
          <option value={NEW}>{words.newPerson.choose}</option>
        </select>
      </label>
      {isAdding && <NewPersonDialog onCancel={() => setAdding(false)} />}
    </header>
  );
};
