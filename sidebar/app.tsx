// The frame around the pages: what the server told, where one is, and the one call that is under way.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Overview, PageName } from '../src/contract.ts';
import { Navigation } from './components/navigation.tsx';
import { ProgressPanel } from './components/progress.tsx';
import { ConversationPage } from './pages/conversation/conversationPage.tsx';
import { FollowUpPage } from './pages/followUp/followUpPage.tsx';
import { isUnready } from './pages/overview/health.tsx';
import { OverviewPage } from './pages/overview/overviewPage.tsx';
import { PreparePage } from './pages/prepare/preparePage.tsx';
import { ReportPage } from './pages/report/reportPage.tsx';
import { UnreadyPage } from './pages/unreadyPage.tsx';
import { YearPage } from './pages/year/yearPage.tsx';
import { sentencesOf } from './state/refusals.ts';
import { call } from './state/server.ts';
import { type Shell, ShellContext } from './state/shell.ts';
import { type WorkState, workInSlices } from './state/workInSlices.ts';
import type { Labels } from './text/labels.ts';
import { browserLanguage, labelsOf } from './text/languages.ts';

interface Trouble {
  problems: string[];
  /** What to try again; null once something is typed, which the page's own button sends. */
  task: (() => Promise<unknown>) | null;
}

export const App = () => {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [place, setPlace] = useState<Place>({ page: 'overview', about: '', visit: 0 });
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [said, setSaid] = useState('');
  const [work, setWork] = useState<WorkState | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const isStopped = useRef(false);
  const isStale = useRef(false);
  const above = useRef<HTMLDivElement>(null);
  const labels = labelsOf(overview?.language ?? browserLanguage());

  const run = (task: () => Promise<unknown>): Promise<boolean> => {
    const attempt = async (): Promise<boolean> => {
      setBusy(true);
      setTrouble(null);
      setSaid('');
      // Before the task, which may itself ask for the overview.
      isStale.current = true;
      try {
        await task();
        return true;
      } catch (error) {
        setTrouble({ problems: sentencesOf(error, labels.common), task });
        return false;
      } finally {
        setBusy(false);
      }
    };
    const turn = queue.current.then(attempt);
    queue.current = turn;
    return turn;
  };

  const reload = async (): Promise<void> => {
    const found = await call('overview');
    document.documentElement.lang = found.language;
    setOverview(found);
    isStale.current = false;
  };

  const doWork = async (what: string): Promise<void> => {
    isStopped.current = false;
    window.scrollTo(0, 0);
    // The button that was pressed is hidden meanwhile; the keyboard stays beside the one that stops.
    above.current?.focus();
    const state = { what, done: 0, left: null, isStopping: false, problems: [] };
    setWork(state);
    try {
      const end = await workInSlices(
        (seconds) => call('workOn', seconds),
        (done, left, problems) => setWork({ what, done, left, problems, isStopping: isStopped.current }),
        () => isStopped.current,
      );
      await reload();
      setSaid(endInWords(end.how, end.done, end.left, labels));
      if (end.problems.length > 0) setTrouble({ problems: end.problems, task: () => doWork(what) });
    } finally {
      setWork(null);
    }
  };

  useEffect(() => {
    void run(reload);
  }, []);

  const go = (page: PageName, about = ''): void => {
    setTrouble(null);
    setSaid('');
    setPlace(({ visit }) => ({ page, about, visit: visit + 1 }));
    window.scrollTo(0, 0);
    if (page === 'overview' && isStale.current) void run(reload);
  };

  const again = (task: () => Promise<unknown>) => () => void run(task);
  const top = (
    <div ref={above} class="top" tabIndex={-1}>
      {work ? (
        <ProgressPanel
          state={work}
          labels={labels.common.working}
          onStop={() => {
            isStopped.current = true;
            setWork({ ...work, isStopping: true });
          }}
        />
      ) : null}
      {trouble ? (
        <TroubleBox
          trouble={trouble}
          labels={labels}
          isBusy={isBusy}
          onAgain={trouble.task && again(trouble.task)}
          onClose={() => setTrouble(null)}
        />
      ) : null}
      <p role="status" class={said ? 'said' : 'unseen'}>
        {said}
      </p>
    </div>
  );

  if (!overview) {
    return (
      <main aria-busy={isBusy}>
        {isBusy ? <p role="status">{labels.common.loading}</p> : null}
        {top}
      </main>
    );
  }
  const shell: Shell = { labels, overview, isBusy, run, say: setSaid, work: doWork, reload, go };
  return (
    <ShellContext.Provider value={shell}>
      <Navigation page={place.page} />
      <main aria-busy={isBusy}>
        {top}
        <div hidden={work !== null} onInput={() => setTrouble((now) => (now?.task ? { ...now, task: null } : now))}>
          {isUnready(overview) && place.page !== 'overview' ? <UnreadyPage page={place.page} /> : <Page {...place} />}
        </div>
      </main>
    </ShellContext.Provider>
  );
};

interface Place {
  page: PageName;
  about: string;
  /** Grows each time that a page is chosen, also the one that is shown. */
  visit: number;
}

const Page = ({ page, about, visit }: Place) => {
  switch (page) {
    case 'overview':
      return <OverviewPage />;
    case 'prepare':
      return <PreparePage key={visit} about={about} />;
    case 'conversation':
      return <ConversationPage key={about} employeeId={about} />;
    case 'followUp':
      return <FollowUpPage key={about} about={about} />;
    case 'report':
      return <ReportPage />;
    case 'year':
      return <YearPage />;
    default: {
      const unknown: never = page;
      throw new Error(`No page ${unknown}`);
    }
  }
};

interface TroubleBoxProps {
  trouble: Trouble;
  labels: Labels;
  isBusy: boolean;
  onAgain: (() => void) | null;
  onClose: () => void;
}

const TroubleBox = ({ trouble, labels, isBusy, onAgain, onClose }: TroubleBoxProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble.problems]);
  return (
    <div ref={box} role="alert" class="problems">
      <strong>{labels.common.problems}</strong>
      {trouble.problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      {onAgain ? (
        <button type="button" disabled={isBusy} onClick={onAgain}>
          {labels.common.tryAgain}
        </button>
      ) : null}
      <button type="button" disabled={isBusy} onClick={onClose}>
        {labels.common.close}
      </button>
    </div>
  );
};

const endInWords = (how: 'done' | 'stopped' | 'stuck', done: number, left: number, labels: Labels): string => {
  const { working } = labels.common;
  if (how === 'done') return working.done(done);
  return how === 'stopped' ? working.stopped(left) : working.stuck(left);
};
