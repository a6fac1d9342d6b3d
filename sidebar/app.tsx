// The frame around the pages: navigation, the current page, and above it what is running or has gone wrong.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Overview, PageName, Place } from '../src/contract.ts';
import { assertNever } from '../src/domain/text/assertNever.ts';
import { Navigation } from './components/navigation.tsx';
import { ProgressPanel } from './components/progress.tsx';
import { Notes } from './components/texts.tsx';
import { TroubleBox } from './components/troubleBox.tsx';
import { ConversationPage } from './pages/conversation/conversationPage.tsx';
import { FollowUpPage } from './pages/followUp/followUpPage.tsx';
import { isUnready } from './pages/overview/health.tsx';
import { OverviewPage } from './pages/overview/overviewPage.tsx';
import { PreparePage } from './pages/prepare/preparePage.tsx';
import { ReportPage } from './pages/report/reportPage.tsx';
import { UnreadyPage } from './pages/unreadyPage.tsx';
import { YearPage } from './pages/year/yearPage.tsx';
import { call } from './state/server.ts';
import { type Shell, ShellContext } from './state/shell.ts';
import { withChosen } from './state/shown.ts';
import { type LongWork, useLongWork } from './state/useLongWork.ts';
import { type Tasks, useTasks } from './state/useTasks.ts';
import type { Labels } from './text/labels.ts';
import { browserLanguage, labelsOf } from './text/languages.ts';

export const App = () => {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [place, setPlace] = useState<Shown>({ page: 'overview', about: '', part: '', visit: 0 });
  /** A task has run since the overview was fetched. */
  const isStale = useRef(false);
  const above = useRef<HTMLDivElement>(null);
  const labels = labelsOf(overview?.language ?? browserLanguage());
  const tasks = useTasks(labels.common, () => {
    isStale.current = true;
  });
  const { isBusy, run, announce, setTrouble } = tasks;

  const reload = async (): Promise<void> => {
    const found = await call('overview');
    document.documentElement.lang = found.language;
    setOverview(found);
    isStale.current = false;
  };
  const work = useLongWork(tasks, {
    labels,
    reload,
    onStart: () => {
      window.scrollTo(0, 0);
      // The button that was pressed is hidden meanwhile; the focus moves near the button that stops the work.
      above.current?.focus();
    },
  });
  // Before anything is painted: the page never stands there empty and idle.
  useLayoutEffect(() => {
    void run(reload);
  }, []);

  const go = (page: PageName, about = '', part = ''): void => {
    setTrouble(null);
    announce('');
    setPlace(({ visit }) => ({ page, about, part, visit: visit + 1 }));
    window.scrollTo(0, 0);
    if (page === 'overview' && isStale.current) void run(reload);
  };
  const goTo = ({ page, employeeId, part }: Place): void =>
    employeeId === '' ? go(page, part) : go(page, employeeId, part);
  /** What is typed now is sent by the page's own button, so the failed task is not offered again. */
  const forgetTask = (): void => {
    if (tasks.trouble?.task) setTrouble({ ...tasks.trouble, task: null });
  };

  const top = (
    <div ref={above} class="top" tabIndex={-1}>
      <UnderWay tasks={tasks} work={work} labels={labels.common} />
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
  const shell: Shell = { labels, overview, isBusy, run, announce, work: work.start, reload, go, goTo };
  return (
    <ShellContext.Provider value={shell}>
      <Navigation page={place.page} />
      <main aria-busy={isBusy}>
        {top}
        <div hidden={work.state !== null} onInput={forgetTask}>
          {isUnready(overview) && place.page !== 'overview' ? <UnreadyPage page={place.page} /> : <Page {...place} />}
        </div>
      </main>
    </ShellContext.Provider>
  );
};

/** Long work, what went wrong, and what has been done. */
const UnderWay = ({ tasks, work, labels }: { tasks: Tasks; work: LongWork; labels: Labels['common'] }) => {
  const { isBusy, trouble, setTrouble, notes, announcement, run } = tasks;
  const task = trouble?.task;
  return (
    <>
      {work.state ? <ProgressPanel state={work.state} labels={labels.working} onStop={work.stop} /> : null}
      {trouble ? (
        <TroubleBox
          trouble={trouble}
          labels={labels}
          isBusy={isBusy}
          onAgain={task ? (chosen) => void run(() => withChosen(chosen, task)) : null}
          onClose={() => setTrouble(null)}
        />
      ) : null}
      <p role="status" class={announcement ? 'said' : 'unseen'}>
        {announcement}
      </p>
      <Notes notes={notes} />
    </>
  );
};

interface Shown {
  page: PageName;
  about: string;
  /** Which part of the page of one person is to be opened; empty where the page knows best. */
  part: string;
  /** Grows each time a page is chosen, even the current one. */
  visit: number;
}

const Page = ({ page, about, part, visit }: Shown) => {
  switch (page) {
    case 'overview':
      return <OverviewPage />;
    case 'prepare':
      return <PreparePage key={visit} about={about} />;
    case 'conversation':
      return <ConversationPage key={`${about} ${visit}`} employeeId={about} asked={part} />;
    case 'followUp':
      return <FollowUpPage key={about} about={about} />;
    case 'report':
      return <ReportPage />;
    case 'year':
      return <YearPage />;
    default:
      return assertNever(page);
  }
};
