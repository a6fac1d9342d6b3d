// A person's start page: the spreadsheets they can open, or the way to the inbox.
import { pathOf } from '../links.ts';
import { useSessionInfo } from './sessionInfo.ts';

export const StartPage = () => {
  const { words, me, spreadsheets, unread } = useSessionInfo();
  return (
    <div class="reading">
      <h1>{words.start.title}</h1>
      {spreadsheets.length > 0 ? (
        <>
          <h2>{words.start.sheets}</h2>
          <ul>
            {spreadsheets.map(({ id, name }) => (
              <li key={id}>
                <a href={pathOf(me.email, `spreadsheets/d/${id}`)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{words.start.noSheets}</p>
      )}
      <p>
        <a href={pathOf(me.email, 'inbox')}>{unread > 0 ? words.bar.inboxUnread(unread) : words.start.toInbox}</a>
      </p>
    </div>
  );
};
