// What happened: every run of a script, newest first, with what it called and how long that would have taken on Google.
import { useRef, useState } from 'preact/hooks';
import type { ExecutionView, HappenedView, RunsShown } from '../pagesContract.ts';
import { shortMoment } from '../times.ts';
import './happened.css';
import { useFetched, useHere } from './here.ts';
import { ProblemNotice } from './notices.tsx';
import { Problem, post } from './server.ts';

export const HappenedPanel = () => {
  const { words } = useHere();
  const [isOpen, setOpen] = useState(false);
  return (
    <footer class="happened">
      <button type="button" class="happened-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? '▾' : '▸'} {words.happened.open}
      </button>
      {isOpen && <Panel />}
    </footer>
  );
};

const Panel = () => {
  const { words, language } = useHere();
  const [shown, setShown] = useState<RunsShown>('all');
  const fetched = useFetched<HappenedView>(`happened?runs=${shown}`);
  const { problem, refresh } = fetched;
  // What was shown stays until the other choice has come.
  const last = useRef(fetched.data);
  if (fetched.data) last.current = fetched.data;
  const data = last.current;
  if (!data) return problem ? <ProblemNotice problem={problem} words={words} again={() => void refresh()} /> : null;
  const { totals, mailsSent, executions, trapAt } = data;
  const counted = (count: number) => new Intl.NumberFormat(language).format(count);
  return (
    <section class="happened-panel" aria-label={words.happened.title}>
      <p>
        <strong>{words.happened.totals(counted(totals.executions), counted(totals.calls), counted(mailsSent))}</strong>
        {' · '}
        {words.happened.modelledTime(secondsIn(totals.modelledMs, language, words.happened.seconds))}
      </p>
      <p class="happened-quiet">{words.happened.modelled}</p>
      <TrapForm trapAt={trapAt} />
      <label class="happened-filter">
        {words.happened.show}{' '}
        <select value={shown} onChange={({ currentTarget }) => setShown(shownIn(currentTarget.value))}>
          {RUNS_SHOWN.map((each) => (
            <option key={each} value={each}>
              {words.happened.runs[each]}
            </option>
          ))}
        </select>
      </label>
      {executions.length === 0 ? (
        <p>{words.happened.none}</p>
      ) : (
        <ol>
          {executions.map((execution) => (
            <li key={execution.id}>
              <Execution execution={execution} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

const RUNS_SHOWN: readonly RunsShown[] = ['all', 'people', 'bad'];
const shownIn = (value: string): RunsShown => RUNS_SHOWN.find((each) => each === value) ?? 'all';

const secondsIn = (ms: number, language: string, said: (seconds: string) => string): string =>
  said(new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(ms / 1000));

const Execution = ({ execution }: { execution: ExecutionView }) => {
  const { words, now, timeZone, language, people } = useHere();
  const { functionName, kind, user, startedAt, status, error, modelledMs, callCount, calls, logs } = execution;
  return (
    <details class={`happened-run ${status === 'completed' ? '' : 'bad'}`}>
      <summary>
        <code>{functionName}</code> <span class="happened-kind">{words.happened.kinds[kind]}</span>{' '}
        <span class={`happened-status ${status === 'completed' ? '' : 'bad'}`}>{words.happened.statuses[status]}</span>{' '}
        <span class="happened-quiet">
          {shortMoment(startedAt, now, timeZone, language)} · {people.find(({ email }) => email === user)?.name ?? user}{' '}
          · {words.happened.callsOf(callCount)} ·{' '}
          {words.happened.modelledTime(secondsIn(modelledMs, language, words.happened.seconds))}
        </span>
      </summary>
      {error !== '' && (
        <p class="happened-error">
          {words.happened.error}: {error}
        </p>
      )}
      {calls.length > 0 && (
        <>
          <h2>{words.happened.calls}</h2>
          <ul class="happened-calls">
            {calls.map(({ member, count }) => (
              <li key={member}>
                {count} × <code>{member}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      {logs.length > 0 && (
        <>
          <h2>{words.happened.logs}</h2>
          <pre>{logs.map(({ level, text }) => `${level}: ${text}`).join('\n')}</pre>
        </>
      )}
    </details>
  );
};

const TrapForm = ({ trapAt }: { trapAt: number }) => {
  const { words } = useHere();
  const [atCall, setAtCall] = useState('20');
  const [problem, setProblem] = useState<Problem>();
  const set = async (call: number) => {
    try {
      await post<HappenedView>('happened/trap', { atCall: call });
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <form
      class="happened-trap"
      onSubmit={(event) => {
        event.preventDefault();
        void set(Number(atCall));
      }}
    >
      <strong>{words.happened.trapTitle}</strong> <span class="happened-quiet">{words.happened.trapText}</span>
      <div>
        <label>
          {words.happened.trapLabel}{' '}
          <input
            type="number"
            min={1}
            max={100_000}
            step={1}
            required
            value={atCall}
            onInput={({ currentTarget }) => setAtCall(currentTarget.value)}
          />
        </label>{' '}
        <button type="submit">{words.happened.trapSet}</button>
      </div>
      <p role="status">
        {trapAt > 0 && (
          <>
            {words.happened.trapIsSet(trapAt)}{' '}
            <button type="button" onClick={() => void set(0)}>
              {words.happened.trapClear}
            </button>
          </>
        )}
      </p>
      {problem && <ProblemNotice problem={problem} words={words} />}
    </form>
  );
};
