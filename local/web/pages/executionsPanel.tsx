// The executions: every run of a script, newest first, with its calls and how long they would have taken on Google.
import { useRef, useState } from 'preact/hooks';
import type { ExecutionsView, ExecutionView, RunsShown, SwitchName } from '../pagesContract.ts';
import { shortMoment } from '../times.ts';
import './executions.css';
import { ProblemNotice } from './notices.tsx';
import { Problem, post } from './server.ts';
import { useFetched, useSessionInfo } from './sessionInfo.ts';

export const ExecutionsPanel = () => {
  const { words } = useSessionInfo();
  const [isOpen, setOpen] = useState(false);
  return (
    <footer class="executions">
      <button type="button" class="executions-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? '▾' : '▸'} {words.executions.open}
      </button>
      {isOpen && <Panel />}
    </footer>
  );
};

const Panel = () => {
  const { words, language } = useSessionInfo();
  const [shown, setShown] = useState<RunsShown>('all');
  const fetched = useFetched<ExecutionsView>(`executions?runs=${shown}`);
  const { problem, refresh } = fetched;
  // What was shown stays until the other choice is loaded.
  const last = useRef(fetched.data);
  if (fetched.data) last.current = fetched.data;
  const data = last.current;
  if (!data) return problem ? <ProblemNotice problem={problem} words={words} again={() => void refresh()} /> : null;
  const { totals, mailsSent, executions, killAtCall, switchedOn } = data;
  const counted = (count: number) => new Intl.NumberFormat(language).format(count);
  return (
    <section class="executions-panel" aria-label={words.executions.title}>
      <p>
        <strong>
          {words.executions.totals(counted(totals.executions), counted(totals.calls), counted(mailsSent))}
        </strong>
        {' · '}
        {words.executions.modelledTime(secondsIn(totals.modelledMs, language, words.executions.seconds))}
      </p>
      <p class="executions-quiet">{words.executions.modelled}</p>
      <KillForm killAtCall={killAtCall} />
      <SwitchesForm switchedOn={switchedOn} />
      <label class="executions-filter">
        {words.executions.show}{' '}
        <select value={shown} onChange={({ currentTarget }) => setShown(shownIn(currentTarget.value))}>
          {RUNS_SHOWN.map((each) => (
            <option key={each} value={each}>
              {words.executions.runs[each]}
            </option>
          ))}
        </select>
      </label>
      {executions.length === 0 ? (
        <p>{words.executions.none}</p>
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
  const { words, now, timeZone, language, people } = useSessionInfo();
  const { functionName, kind, user, startedAt, status, error, notEmulated, modelledMs, callCount, calls, logs } =
    execution;
  const look = status === 'completed' && notEmulated.length === 0 ? '' : 'bad';
  return (
    <details class={`executions-run ${look}`}>
      <summary>
        <code>{functionName}</code> <span class="executions-kind">{words.executions.kinds[kind]}</span>{' '}
        <span class={`executions-status ${look}`}>{words.executions.statuses[status]}</span>{' '}
        <span class="executions-quiet">
          {shortMoment(startedAt, now, timeZone, language)} · {people.find(({ email }) => email === user)?.name ?? user}{' '}
          · {words.executions.callsOf(callCount)} ·{' '}
          {words.executions.modelledTime(secondsIn(modelledMs, language, words.executions.seconds))}
        </span>
      </summary>
      {error !== '' && (
        <p class="executions-error">
          {words.executions.error}: {error}
        </p>
      )}
      {notEmulated.length > 0 && (
        <p class="executions-error">
          {words.executions.notEmulated} <code>{notEmulated.join(', ')}</code>
        </p>
      )}
      {calls.length > 0 && (
        <>
          <h2>{words.executions.calls}</h2>
          <ul class="executions-calls">
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
          <h2>{words.executions.logs}</h2>
          <pre>{logs.map(({ level, text }) => `${level}: ${text}`).join('\n')}</pre>
        </>
      )}
    </details>
  );
};

const SwitchesForm = ({ switchedOn }: { switchedOn: readonly SwitchName[] }) => {
  const { words } = useSessionInfo();
  const [problem, setProblem] = useState<Problem>();
  const set = async (name: SwitchName, isOn: boolean) => {
    try {
      await post<ExecutionsView>('executions/switch', { name, isOn });
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <fieldset class="executions-kill">
      <legend>{words.executions.switchesTitle}</legend>
      <span class="executions-quiet">{words.executions.switchesText}</span>
      {Object.entries(words.executions.switches).map(([name, label]) => (
        <div key={name}>
          <label>
            <input
              type="checkbox"
              checked={switchedOn.some((each) => each === name)}
              onChange={({ currentTarget }) => void set(name as SwitchName, currentTarget.checked)}
            />{' '}
            {label}
          </label>
        </div>
      ))}
      {problem && <ProblemNotice problem={problem} words={words} />}
    </fieldset>
  );
};

const KillForm = ({ killAtCall }: { killAtCall: number }) => {
  const { words } = useSessionInfo();
  const [atCall, setAtCall] = useState('20');
  const [problem, setProblem] = useState<Problem>();
  const set = async (call: number) => {
    try {
      await post<ExecutionsView>('executions/fault', { atCall: call });
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <form
      class="executions-kill"
      onSubmit={(event) => {
        event.preventDefault();
        void set(Number(atCall));
      }}
    >
      <strong>{words.executions.killTitle}</strong> <span class="executions-quiet">{words.executions.killText}</span>
      <div>
        <label>
          {words.executions.killLabel}{' '}
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
        <button type="submit">{words.executions.killSet}</button>
      </div>
      <p role="status">
        {killAtCall > 0 && (
          <>
            {words.executions.killIsSet(killAtCall)}{' '}
            <button type="button" onClick={() => void set(0)}>
              {words.executions.killClear}
            </button>
          </>
        )}
      </p>
      {problem && <ProblemNotice problem={problem} words={words} />}
    </form>
  );
};
