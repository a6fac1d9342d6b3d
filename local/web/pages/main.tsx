// The local pages' shell: the bar, the page that the address names, the tour, and the executions.
import { type ComponentChildren, render } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SessionInfo } from '../contract.ts';
import { WORDS } from '../words.ts';
import 'tabulator-tables/dist/css/tabulator.min.css';
import './styles.css';
import './sheet/sheet.css';
import { ExecutionsPanel } from './executionsPanel.tsx';
import { Loading, ProblemNotice } from './notices.tsx';
import { pageAt } from './routes.tsx';
import { get, notifyChanged, Problem, shownPage } from './server.ts';
import { SessionInfoContext, useFetched } from './sessionInfo.ts';
import { TopBar } from './topBar.tsx';
import { Tour } from './tour.tsx';
import { useClock } from './useClock.ts';

/** Another browser tab may change the Workspace while this one is open. */
const LOOK_EVERY = 2000;

const useOthersChanges = () => {
  useEffect(() => {
    let known: number | undefined;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const { revision } = await get<{ revision: number }>('revision');
        if (known !== undefined && known !== revision) notifyChanged();
        known = revision;
      } catch (error) {
        // The server may be down for a while; other requests show that.
        if (!(error instanceof Problem)) throw error;
      }
    };
    const timer = setInterval(() => void look(), LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
};

/** The bar and the tour; both can move the clock. */
const Head = ({ children }: { children: ComponentChildren }) => {
  const clock = useClock();
  return (
    <div class="page-head">
      <TopBar clock={clock} />
      {children}
      <Tour clock={clock} />
    </div>
  );
};

const Shell = () => {
  useOthersChanges();
  const { data: session, problem, refresh } = useFetched<SessionInfo>('session-info');
  const language = session?.language ?? (document.documentElement.lang === 'en' ? 'en' : 'da');
  const words = WORDS[language];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!session) {
    return problem ? (
      <ProblemNotice problem={problem} words={words} again={() => void refresh()} />
    ) : (
      <Loading words={words} />
    );
  }
  return (
    <SessionInfoContext.Provider value={{ ...session, words }}>
      <Head>{problem && <ProblemNotice problem={problem} words={words} again={() => void refresh()} />}</Head>
      <main id="content" tabIndex={-1}>
        {pageAt(shownPage()) ?? <p class="notice">{words.common.notFound}</p>}
      </main>
      <ExecutionsPanel />
    </SessionInfoContext.Provider>
  );
};

render(<Shell />, document.getElementById('root') ?? document.body);
