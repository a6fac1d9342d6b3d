// The local pages' shell: the bar, the page that the address shows, the tour, and what happened.
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import type { HereView } from '../contract.ts';
import { WORDS } from '../words.ts';
import 'tabulator-tables/dist/css/tabulator.min.css';
import './styles.css';
import './sheet/sheet.css';
import { HappenedPanel } from './happenedPanel.tsx';
import { HereContext, useFetched } from './here.ts';
import { Loading, ProblemNotice } from './notices.tsx';
import { pageAt } from './routes.tsx';
import { shownPage } from './server.ts';
import { TopBar } from './topBar.tsx';
import { Tour } from './tour.tsx';

const Shell = () => {
  const { data: here, problem, refresh } = useFetched<HereView>('here');
  const language = here?.language ?? (document.documentElement.lang === 'en' ? 'en' : 'da');
  const words = WORDS[language];
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (!here) {
    return problem ? (
      <ProblemNotice problem={problem} words={words} again={() => void refresh()} />
    ) : (
      <Loading words={words} />
    );
  }
  return (
    <HereContext.Provider value={{ ...here, words }}>
      <TopBar />
      {problem && <ProblemNotice problem={problem} words={words} again={() => void refresh()} />}
      <Tour />
      <main id="content" tabIndex={-1}>
        {pageAt(shownPage()) ?? <p class="notice">{words.common.notFound}</p>}
      </main>
      <HappenedPanel />
    </HereContext.Provider>
  );
};

render(<Shell />, document.getElementById('root') ?? document.body);
