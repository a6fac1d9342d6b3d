// One open mail: who sent it and when, its text and its attachments. Opening it marks it as read.
import { useEffect, useRef, useState } from 'preact/hooks';
import { pathOf } from '../links.ts';
import type { AttachmentView, EventView, MailView } from '../pagesContract.ts';
import { dateInWords, dayInWords, momentInWords, timeOfDay } from '../times.ts';
import { Loading, ProblemNotice } from './notices.tsx';
import { Problem, post } from './server.ts';
import { useFetched, useSessionInfo } from './sessionInfo.ts';

export const Mail = ({ id, box }: { id: string; box: string }) => {
  const { words, me, timeZone, language } = useSessionInfo();
  const { data: mail, problem, refresh } = useFetched<MailView>(`mail/${id}`);
  const isThere = mail !== undefined;
  useEffect(() => {
    if (isThere && box === 'inbox') void noteRead(id);
  }, [id, box, isThere]);
  if (!mail) {
    return problem ? (
      <ProblemNotice problem={problem} words={words} again={() => void refresh()} />
    ) : (
      <Loading words={words} />
    );
  }
  return (
    <article class="mail" aria-label={mail.subject}>
      <p class="mail-back">
        <a href={pathOf(me.email, `inbox/${box}`)}>← {words.inbox.backToList}</a>
      </p>
      <h1>{mail.subject || words.inbox.noSubject}</h1>
      <p class="mail-head">
        <strong>{mail.from.name}</strong> <span class="mail-quiet">&lt;{mail.from.email}&gt;</span>
        <br />
        <span class="mail-quiet">
          {words.inbox.toWhom(mail.to.join(', '))}
          {mail.cc.length > 0 && ` · ${words.inbox.cc}: ${mail.cc.join(', ')}`}
        </span>
        <br />
        <span class="mail-quiet">{momentInWords(mail.sentAt, timeZone, language)}</span>
      </p>
      {mail.attachments.map((attachment) =>
        attachment.event ? <Event key={attachment.index} event={attachment.event} /> : null,
      )}
      {mail.isHtml ? (
        <HtmlBody id={id} subject={mail.subject} />
      ) : (
        <p class="mail-text">
          {mail.text.map(({ text, link }, at) =>
            link ? (
              <a
                key={`${at}:${text}`}
                href={link.href}
                {...(link.isElsewhere ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
              >
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </p>
      )}
      {mail.attachments.length > 0 && (
        <ul class="mail-attachments" aria-label={words.inbox.attachments(mail.attachments.length)}>
          {mail.attachments.map((attachment) => (
            <li key={attachment.index}>
              <Attachment id={id} attachment={attachment} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
};

const noteRead = async (id: string): Promise<void> => {
  try {
    await post(`mail/${id}/read`);
  } catch (error) {
    // The mail can be read all the same; it stays unread in the list.
    if (!(error instanceof Problem)) throw error;
  }
};

const apiPathOf = (email: string, path: string): string => `/api/as/${encodeURIComponent(email)}/${path}`;

/** The sender's page in a frame without scripts, as tall as it is. */
const HtmlBody = ({ id, subject }: { id: string; subject: string }) => {
  const { words, me } = useSessionInfo();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(240);
  const measure = () => {
    const page = frame.current?.contentDocument?.documentElement;
    if (page) setHeight(Math.min(20_000, page.scrollHeight + 8));
  };
  useEffect(() => {
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return (
    <iframe
      ref={frame}
      class="mail-frame"
      title={words.inbox.frame(subject)}
      src={apiPathOf(me.email, `mail/${id}/html`)}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
      style={{ height: `${height}px` }}
      onLoad={measure}
    />
  );
};

const Event = ({ event }: { event: EventView }) => {
  const { words, timeZone, language } = useSessionInfo();
  return (
    <section class={`mail-event ${event.isCancelled ? 'cancelled' : ''}`} aria-label={words.inbox.event}>
      <h2>
        {event.isCancelled && <span class="mail-cancelled">{words.inbox.cancelled}: </span>}
        {event.title}
      </h2>
      <dl>
        <dt>{words.inbox.when}</dt>
        <dd>{timesOf(event, timeZone, language, words.inbox.allDay)}</dd>
        {event.place !== '' && <dt>{words.inbox.where}</dt>}
        {event.place !== '' && <dd>{event.place}</dd>}
        {event.organizer !== '' && <dt>{words.inbox.organizer}</dt>}
        {event.organizer !== '' && <dd>{event.organizer}</dd>}
        {event.attendees.length > 0 && <dt>{words.inbox.attendees}</dt>}
        {event.attendees.length > 0 && <dd>{event.attendees.join(', ')}</dd>}
      </dl>
    </section>
  );
};

const timesOf = ({ start, end }: EventView, timeZone: string, language: 'da' | 'en', allDay: string): string => {
  if (typeof start === 'string') {
    const days = start === end || typeof end !== 'string' ? [start] : [start, end];
    return `${days.map((day) => dateInWords(day, language)).join(' – ')}, ${allDay}`;
  }
  if (typeof end === 'string') return momentInWords(start, timeZone, language);
  const isOneDay = dayInWords(start, timeZone, language) === dayInWords(end, timeZone, language);
  const until = isOneDay ? timeOfDay(end, timeZone, language) : momentInWords(end, timeZone, language);
  return `${momentInWords(start, timeZone, language)}–${until}`;
};

const Attachment = ({ id, attachment }: { id: string; attachment: AttachmentView }) => {
  const { words, me } = useSessionInfo();
  const href = apiPathOf(me.email, `mail/${id}/attachments/${attachment.index}`);
  return attachment.kind === 'pdf' ? (
    <a class="mail-file" href={href} target="_blank" rel="noopener">
      {attachment.name} <span class="mail-quiet">({words.inbox.openNew})</span>
    </a>
  ) : (
    <a class="mail-file" href={href} download={attachment.name}>
      {attachment.name} <span class="mail-quiet">({words.inbox.download})</span>
    </a>
  );
};
