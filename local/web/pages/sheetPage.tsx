// A spreadsheet as Sheets shows it: menu, grid, tabs, and the script's sidebar at the right.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { destinationOf } from '../links.ts';
import type { BookView, ScreenView, TabView } from '../sheetContract.ts';
import { Loading, ProblemNotice } from './notices.tsx';
import { Problem, post } from './server.ts';
import { useFetched, useSessionInfo } from './sessionInfo.ts';
import { ChartStrip } from './sheet/chartStrip.tsx';
import { type Chosen, GridPane } from './sheet/gridPane.tsx';
import { OpenDialog, type SheetDialog } from './sheet/openDialog.tsx';
import { refusalInWords } from './sheet/refusals.ts';
import { ScriptDialog } from './sheet/scriptDialog.tsx';
import { ScriptPane } from './sheet/scriptPane.tsx';
import { TabBar } from './sheet/tabBar.tsx';
import { Toasts } from './sheet/toasts.tsx';
import { Toolbar } from './sheet/toolbar.tsx';
import { useMenu } from './sheet/useMenu.ts';
import { useTyping } from './sheet/useTyping.ts';
import { noteVisit } from './sheet/visits.ts';

export const SheetPage = ({ id }: { id: string }) => {
  const { words } = useSessionInfo();
  const book = useFetched<BookView>(`spreadsheets/${id}`);
  if (!book.data) {
    if (!book.problem) return <Loading words={words} />;
    return book.problem.kind === 'missing' ? (
      <p class="notice">{words.sheet.needsAccess}</p>
    ) : (
      <ProblemNotice problem={book.problem} words={words} again={() => void book.refresh()} />
    );
  }
  return <OpenSheet book={book.data} />;
};

/** The tab that is shown: the one that was chosen, or that a script has shown since. */
const useTab = (book: BookView, base: string) => {
  const [sheetId, setSheetId] = useState(book.tabs[0]?.sheetId ?? 0);
  const current = book.tabs.find((each) => each.sheetId === sheetId) ?? book.tabs[0];
  const { activeSheetId } = book;
  useEffect(() => {
    if (activeSheetId !== null) setSheetId(activeSheetId);
  }, [activeSheetId]);
  const [tab, setTab] = useState<TabView>();
  // Fetched again only when the spreadsheet has changed; the old tab is shown until the new one is loaded.
  const fetched = useFetched<TabView>(`${base}/tabs/${current?.sheetId ?? 0}?version=${book.version}`);
  useEffect(() => {
    if (fetched.data) setTab(fetched.data);
  }, [fetched.data]);
  return { tab, fetched, current: current?.sheetId, choose: setSheetId };
};

/** What scripts show the person; empty until the spreadsheet is opened, which closes what an earlier visit showed. */
const useScreen = (base: string, refused: (error: unknown) => void): Partial<ScreenView> => {
  const { me } = useSessionInfo();
  const screen = useFetched<ScreenView>(`${base}/screen`);
  const [isOpened, setOpened] = useState(false);
  useEffect(() => {
    void post(`${base}/open`, { keepsSidebar: noteVisit(`${me.email}/${base}`) })
      .then(() => screen.refresh())
      .then(() => setOpened(true))
      .catch(refused);
  }, [base, refused, screen.refresh, me.email]);
  return (isOpened && screen.data) || {};
};

const focusGrid = () => document.querySelector<HTMLElement>('.sheet-grid .tabulator-tableholder')?.focus();

const OpenSheet = ({ book }: { book: BookView }) => {
  const { words, me } = useSessionInfo();
  const { id } = book;
  const base = `spreadsheets/${id}`;
  const [shown, setShown] = useState<SheetDialog>();
  const [chosen, setChosen] = useState<Chosen>();
  const refused = useCallback(
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      const text = error.kind === 'no answer' ? words.common.noAnswer : refusalInWords(error.message, words);
      setShown({ kind: 'message', title: words.sheet.refusedTitle, text });
    },
    [words],
  );
  const { tab, fetched, current, choose: chooseTab } = useTab(book, base);
  const { sidebar, dialog, menus = [], toasts = [] } = useScreen(base, refused);
  const { running, choose } = useMenu({ base, menus, show: setShown, refused });
  const write = useTyping({ base, tab, refused, warn: (yes) => setShown({ kind: 'guarded', yes }) });

  const follow = (address: string) => {
    const destination = destinationOf(address, me.email);
    if (destination) window.open(destination.href, '_blank', destination.isElsewhere ? 'noopener' : '');
  };
  const close = useCallback(
    (what: 'sidebar' | 'dialog' | 'toasts') => {
      void post(`${base}/close`, { what }).catch(refused);
    },
    [base, refused],
  );
  const closeSidebar = useCallback(() => close('sidebar'), [close]);
  const closeDialog = useCallback(() => close('dialog'), [close]);

  return (
    <div class="sheet-page">
      <Toolbar
        book={book}
        tab={tab}
        chosen={chosen}
        menus={menus}
        running={running}
        onChoose={(script, name) => void choose(script, name)}
        onSort={(column, ascending) =>
          void post(`${base}/sort`, { sheetId: tab?.sheetId, column, ascending }).catch(refused)
        }
        onFilter={(column, header) => setShown({ kind: 'filter', column, header })}
        onShare={() => setShown({ kind: 'share' })}
      />
      <div class="sheet-body">
        <div class="sheet-work">
          {tab ? (
            <GridPane tab={tab} onType={write} onLink={follow} onChosen={setChosen} />
          ) : fetched.problem ? (
            <ProblemNotice problem={fetched.problem} words={words} again={() => void fetched.refresh()} />
          ) : (
            <Loading words={words} />
          )}
          <ChartStrip charts={tab?.charts ?? []} />
          <TabBar
            tabs={book.tabs}
            hiddenTabs={book.hiddenTabs}
            current={current}
            onChoose={chooseTab}
            onShow={(sheetId) =>
              void post(`${base}/show`, { sheetId })
                .then(() => chooseTab(sheetId))
                .catch(refused)
            }
          />
        </div>
        {sidebar && (
          <aside class="script-sidebar" aria-label={sidebar.title} data-opening={sidebar.opening}>
            <ScriptPane
              key={sidebar.opening}
              documentId={id}
              what="sidebar"
              title={sidebar.title}
              scriptId={sidebar.scriptId}
              closeLabel={words.sheet.closeSidebar}
              onClose={closeSidebar}
              onFocusEditor={focusGrid}
            />
          </aside>
        )}
      </div>
      {dialog && (
        <ScriptDialog
          key={dialog.opening}
          documentId={id}
          dialog={dialog}
          onClose={closeDialog}
          onFocusEditor={focusGrid}
        />
      )}
      <Toasts toasts={toasts} onClose={() => close('toasts')} />
      {shown && <OpenDialog dialog={shown} base={base} tab={tab} close={() => setShown(undefined)} refused={refused} />}
    </div>
  );
};
