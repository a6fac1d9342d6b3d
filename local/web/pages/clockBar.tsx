// The Workspace's clock on every page: what it shows, moving it forward, and what happened on the way.
import { useEffect, useRef, useState } from 'preact/hooks';
import { pathOf } from '../links.ts';
import type { ClockView, FiredView } from '../pagesContract.ts';
import { dateAt, momentInWords, shortMoment } from '../times.ts';
import './clock.css';
import { ProblemNotice } from './notices.tsx';
import { useFetched, useSessionInfo } from './sessionInfo.ts';
import type { Clock, Way } from './useClock.ts';

export const ClockBar = ({ clock: { way, isMoving, move, stop, forget } }: { clock: Clock }) => {
  const { words, now, timeZone, language } = useSessionInfo();
  const { data: view } = useFetched<ClockView>('clock');
  const [date, setDate] = useState('');
  const next = view?.nextTrigger;
  return (
    <section class="clock" aria-label={words.clock.label}>
      <time class="clock-now" dateTime={new Date(now).toISOString()}>
        {momentInWords(now, timeZone, language)}
      </time>
      <button type="button" disabled={isMoving} onClick={() => void move({ to: 'nextDay' })}>
        {words.clock.nextDay}
      </button>
      <button
        type="button"
        disabled={isMoving || !next}
        title={next ? words.clock.nextAt(momentInWords(next.at, timeZone, language)) : words.clock.noTrigger}
        onClick={() => void move({ to: 'nextTrigger' })}
      >
        {words.clock.nextTrigger}
      </button>
      <form
        class="clock-date"
        onSubmit={(event) => {
          event.preventDefault();
          void move({ to: 'date', date });
        }}
      >
        <input
          type="date"
          aria-label={words.clock.dateLabel}
          min={dateAt(now, timeZone)}
          value={date}
          disabled={isMoving}
          onInput={({ currentTarget }) => setDate(currentTarget.value)}
        />
        <button type="submit" disabled={isMoving || date === ''}>
          {words.clock.go}
        </button>
      </form>
      {way && <WayReport way={way} stop={stop} close={forget} />}
    </section>
  );
};

const MAILS_SHOWN = 8;

const WayReport = ({ way, stop, close }: { way: Way; stop: () => void; close: () => void }) => {
  const { words, me, timeZone, language, people } = useSessionInfo();
  const moment = momentInWords(way.now, timeZone, language);
  const readerOf = (to: readonly string[]) =>
    to.find((address) => address === me.email) ?? people.find(({ email }) => to.includes(email))?.email;
  const nameOf = (address: string) => people.find(({ email }) => email === address)?.name ?? address;
  const told = useRef<HTMLDivElement>(null);
  // The report closes by a click elsewhere or Esc, but not while the clock moves.
  useEffect(() => {
    if (way.isMoving) return;
    const away = ({ target }: Event) => {
      if (target instanceof Node && !told.current?.contains(target)) close();
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('keydown', onKey);
    };
  }, [way.isMoving, close]);
  const newest = way.mails.slice(-MAILS_SHOWN).reverse();
  return (
    <div class="clock-told" ref={told}>
      <p role="status">
        {way.isMoving
          ? words.clock.moving(moment)
          : way.isStopped
            ? words.clock.stopped(moment)
            : words.clock.arrived(moment)}
      </p>
      {way.problem && <ProblemNotice problem={way.problem} words={words} />}
      <p>{words.clock.fired(way.fired.length)}</p>
      <ul>
        {groupedByRun(way.fired).map(({ handler, owner, count, failures }) => (
          <li key={`${handler}:${owner}`}>
            {count} × <code>{handler}</code> <span class="clock-quiet">{nameOf(owner)}</span>
            {failures > 0 && <strong class="clock-failed"> {words.clock.failed(failures)}</strong>}
          </li>
        ))}
      </ul>
      <p>{words.clock.mails(way.mails.length)}</p>
      <ul>
        {newest.map(({ id, to, subject, sentAt }) => (
          <li key={id}>
            <MailLink id={id} reader={readerOf(to)}>
              {words.clock.mailTo(subject, to.map(nameOf).join(', '))}
            </MailLink>{' '}
            <span class="clock-quiet">{shortMoment(sentAt, way.now, timeZone, language)}</span>
          </li>
        ))}
      </ul>
      {way.mails.length > MAILS_SHOWN && <p>{words.clock.andMore(way.mails.length - MAILS_SHOWN)}</p>}
      {way.isMoving ? (
        <button type="button" onClick={stop}>
          {words.clock.stop}
        </button>
      ) : (
        <button type="button" onClick={close}>
          {words.common.close}
        </button>
      )}
    </div>
  );
};

const groupedByRun = (fired: readonly FiredView[]) => {
  const groups = new Map<string, { handler: string; owner: string; count: number; failures: number }>();
  for (const { handler, owner, status } of fired) {
    const group = groups.get(`${handler}:${owner}`) ?? { handler, owner, count: 0, failures: 0 };
    group.count += 1;
    if (status !== 'completed') group.failures += 1;
    groups.set(`${handler}:${owner}`, group);
  }
  return [...groups.values()];
};

/** A link to the mail in the recipient's inbox; another person's inbox opens in a tab of its own. */
const MailLink = ({ id, reader, children }: { id: string; reader: string | undefined; children: string }) => {
  const { me, words } = useSessionInfo();
  if (reader === undefined) return <span>{children}</span>;
  return (
    <a
      href={pathOf(reader, `inbox/inbox/${id}`)}
      {...(reader === me.email ? {} : { target: '_blank', rel: 'noopener' })}
    >
      {children}
      {reader !== me.email && <span title={words.inbox.openNew}> ↗</span>}
    </a>
  );
};
