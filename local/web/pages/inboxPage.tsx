// A person's mails: the list, and the one that is open. The address names it, so that one can come back to it.
import { useState } from 'preact/hooks';
import { pathOf } from '../links.ts';
import type { MailboxView, MailSummary } from '../pagesContract.ts';
import { shortMoment } from '../times.ts';
import { useFetched, useSessionInfo } from './sessionInfo.ts';
import './inbox.css';
import { Mail } from './mail.tsx';
import { Loading, ProblemNotice } from './notices.tsx';
import { shownPage } from './server.ts';

export const InboxPage = () => {
  const { words, me } = useSessionInfo();
  const [, place = '', openId = ''] = shownPage().split('/');
  const box = place === 'sent' ? 'sent' : 'inbox';
  const { data, problem, refresh } = useFetched<MailboxView>(`mail?box=${box}`);
  const [searched, setSearched] = useState('');
  if (!data) {
    return problem ? (
      <ProblemNotice problem={problem} words={words} again={() => void refresh()} />
    ) : (
      <Loading words={words} />
    );
  }
  const shown = data.mails.filter((mail) => isFound(mail, searched));
  const boxes = [
    { key: 'inbox', title: words.inbox.title },
    ...(data.hasSent ? [{ key: 'sent', title: words.inbox.sentTitle }] : []),
  ];
  return (
    <div class={`inbox-page ${openId === '' ? '' : 'open'}`}>
      <section class="inbox-list" aria-label={words.inbox.list}>
        <h1>{box === 'sent' ? words.inbox.sentTitle : words.inbox.title}</h1>
        {boxes.length > 1 && (
          <nav class="inbox-boxes" aria-label={words.inbox.boxes}>
            {boxes.map(({ key, title }) => (
              <a key={key} href={pathOf(me.email, `inbox/${key}`)} aria-current={key === box ? 'page' : undefined}>
                {title}
              </a>
            ))}
          </nav>
        )}
        {data.mails.length > 8 && (
          <input
            type="search"
            aria-label={words.inbox.search}
            placeholder={words.inbox.search}
            value={searched}
            onInput={({ currentTarget }) => setSearched(currentTarget.value)}
          />
        )}
        {data.mails.length === 0 && (
          <p class="inbox-empty">{box === 'sent' ? words.inbox.emptySent : words.inbox.empty}</p>
        )}
        {data.mails.length > 0 && shown.length === 0 && <p class="inbox-empty">{words.inbox.nothingFound}</p>}
        <ul>
          {shown.map((mail) => (
            <li key={mail.id}>
              <MailLine mail={mail} box={box} isOpen={mail.id === openId} />
            </li>
          ))}
        </ul>
      </section>
      <section class="inbox-mail">
        {openId === '' ? <p class="inbox-empty">{words.inbox.choose}</p> : <Mail key={openId} id={openId} box={box} />}
      </section>
    </div>
  );
};

const isFound = ({ who, subject, snippet }: MailSummary, searched: string): boolean =>
  `${who} ${subject} ${snippet}`.toLowerCase().includes(searched.trim().toLowerCase());

const MailLine = ({ mail, box, isOpen }: { mail: MailSummary; box: string; isOpen: boolean }) => {
  const { words, me, now, timeZone, language } = useSessionInfo();
  return (
    <a
      class={`inbox-line ${mail.isUnread ? 'unread' : ''}`}
      href={pathOf(me.email, `inbox/${box}/${mail.id}`)}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span class="inbox-who">
        {mail.isUnread && <span class="inbox-dot" role="img" aria-label={words.inbox.unread} />}
        {mail.who}
      </span>
      <span class="inbox-when">{shortMoment(mail.sentAt, now, timeZone, language)}</span>
      <span class="inbox-subject">{mail.subject || words.inbox.noSubject}</span>
      <span class="inbox-snippet">{mail.snippet}</span>
      {mail.attachments > 0 && <span class="inbox-clip">{words.inbox.attachments(mail.attachments)}</span>}
    </a>
  );
};
