// A spreadsheet as Sheets shows it: menu, grid, tabs, and the script's sidebar at the right.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { destinationOf } from '../links.ts';
import type {
  BookView,
  MenuOutcome,
  QuestionView,
  ReplyGiven,
  ScreenView,
  SeenPlace,
  TabView,
} from '../sheetContract.ts';
import { useFetched, useHere } from './here.ts';
import { Loading, ProblemNotice } from './notices.tsx';
import { Problem, post } from './server.ts';
import { ChartStrip } from './sheet/chartStrip.tsx';
import { ConsentDialog } from './sheet/consentDialog.tsx';
import { type Chosen, GridPane } from './sheet/gridPane.tsx';
import { MenuBar } from './sheet/menuBar.tsx';
import { QuestionDialog } from './sheet/questionDialog.tsx';
import { refusalInWords } from './sheet/refusals.ts';
import { ScriptPane } from './sheet/scriptPane.tsx';
import { blockOf, holds, type Place } from './sheet/selection.ts';
import { FilterDialog, GuardedDialog, ShareDialog, TellDialog } from './sheet/sheetDialogs.tsx';
import { noteVisit } from './sheet/visits.ts';

type Shown =
  | { kind: 'tell'; title: string; text: string }
  | { kind: 'guarded'; yes: () => void }
  | { kind: 'filter'; column: number; header: string }
  | { kind: 'share' }
  | { kind: 'consent'; addOn: string; scopes: string[]; run: (scopes: string[]) => void }
  | { kind: 'question'; question: QuestionView; reply: (reply: ReplyGiven) => void };

export const SheetPage = ({ id }: { id: string }) => {
  const { words } = useHere();
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

const OpenSheet = ({ book }: { book: BookView }) => {
  const { words, me } = useHere();
  const { id } = book;
  const base = `spreadsheets/${id}`;
  const [sheetId, setSheetId] = useState(book.tabs[0]?.sheetId ?? 0);
  const current = book.tabs.find((each) => each.sheetId === sheetId) ?? book.tabs[0];
  const { activeSheetId } = book;
  // A script has shown another tab.
  useEffect(() => {
    if (activeSheetId !== null) setSheetId(activeSheetId);
  }, [activeSheetId]);
  const [tab, setTab] = useState<TabView>();
  // Asked for anew only when the spreadsheet has changed; what was shown stays until the new has come.
  const fetched = useFetched<TabView>(`${base}/tabs/${current?.sheetId ?? 0}?version=${book.version}`);
  useEffect(() => {
    if (fetched.data) setTab(fetched.data);
  }, [fetched.data]);
  const screen = useFetched<ScreenView>(`${base}/screen`);
  const [shown, setShown] = useState<Shown>();
  const [busy, setBusy] = useState('');
  const [chosen, setChosen] = useState<Chosen>();

  const refused = useCallback(
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      const text = error.kind === 'no answer' ? words.common.noAnswer : refusalInWords(error.message, words);
      setShown({ kind: 'tell', title: words.sheet.refusedTitle, text });
    },
    [words],
  );

  /** What an earlier visit had before it is gone once the spreadsheet is opened, and not before. */
  const [isOpened, setOpened] = useState(false);
  useEffect(() => {
    void post(`${base}/open`, { keepsSidebar: noteVisit(`${me.email}/${base}`) })
      .then(() => screen.refresh())
      .then(() => setOpened(true))
      .catch(refused);
  }, [base, refused, screen.refresh, me.email]);

  /** One after the other: what was typed last is written last. */
  const writes = useRef<Promise<boolean>>(Promise.resolve(true));
  const write = async (at: Place, values: string[][], seen: SeenPlace): Promise<boolean> => {
    if (!tab || seen.column === 0) return false;
    const send = async (): Promise<boolean> => {
      try {
        await post(`${base}/type`, { ...seen, values });
        return true;
      } catch (error) {
        refused(error);
        return false;
      }
    };
    const typed = (): Promise<boolean> => {
      writes.current = writes.current.then(send, send);
      return writes.current;
    };
    const block = blockOf({
      active: at,
      corner: { row: at.row + values.length - 1, column: at.column + (values[0]?.length ?? 1) - 1 },
    });
    const isGuarded = tab.rows.some(({ cells }, down) =>
      cells.some(
        (cell, right) =>
          typeof cell === 'object' && cell.guarded === 'warns' && holds(block, { row: down, column: right }),
      ),
    );
    if (!isGuarded) return typed();
    setShown({ kind: 'guarded', yes: () => void typed() });
    return false;
  };

  const follow = (address: string) => {
    const destination = destinationOf(address, me.email);
    if (destination) window.open(destination.href, '_blank', destination.isElsewhere ? 'noopener' : '');
  };

  const choose = async (scriptId: string, functionName: string, consented = false, replies: ReplyGiven[] = []) => {
    setBusy(screen.data?.menus.find((menu) => menu.scriptId === scriptId)?.title ?? '');
    try {
      const outcome = await post<MenuOutcome>(`${base}/menu`, { scriptId, functionName, consented, replies });
      if (outcome.outcome === 'consent') {
        const run = (scopes: string[]) => {
          void post(`${base}/consent`, { scriptId, scopes }).then(() => choose(scriptId, functionName, true), refused);
        };
        setShown({ kind: 'consent', ...outcome, run });
      } else if (outcome.outcome === 'asks') {
        const reply = (given: ReplyGiven) => void choose(scriptId, functionName, true, [...replies, given]);
        setShown({ kind: 'question', question: outcome.question, reply });
      } else if (outcome.outcome === 'failed') {
        setShown({ kind: 'tell', title: words.sheet.failedTitle, text: outcome.message });
      }
    } catch (error) {
      refused(error);
    } finally {
      setBusy('');
    }
  };

  const close = useCallback(
    (what: 'sidebar' | 'dialog' | 'toasts') => {
      void post(`${base}/close`, { what }).catch(refused);
    },
    [base, refused],
  );
  const closeSidebar = useCallback(() => close('sidebar'), [close]);
  const closeDialog = useCallback(() => close('dialog'), [close]);
  const focusGrid = useCallback(
    () => document.querySelector<HTMLElement>('.sheet-grid .tabulator-tableholder')?.focus(),
    [],
  );

  const column = chosen === undefined ? undefined : tab?.columns[chosen.selection.active.column]?.column;
  const header = (): string => {
    const cell = tab?.rows[Math.max(0, (tab?.frozenRows ?? 1) - 1)]?.cells[chosen?.selection.active.column ?? 0];
    return (typeof cell === 'object' ? cell.text : cell) ?? '';
  };
  const sort = (ascending: boolean) =>
    void post(`${base}/sort`, { sheetId: tab?.sheetId, column, ascending }).catch(refused);
  const answered =
    <Given extends unknown[]>(act: (...given: Given) => void) =>
    (...given: Given) => {
      setShown(undefined);
      act(...given);
    };
  const { sidebar, dialog, menus = [], toasts = [] } = (isOpened && screen.data) || {};

  return (
    <div class="sheet-page">
      <div class="sheet-head">
        <h1>{book.name}</h1>
        <MenuBar menus={menus} isBusy={busy !== ''} onChoose={(script, name) => void choose(script, name)} />
        <div class="sheet-tools">
          <button type="button" disabled={column === undefined} onClick={() => sort(true)}>
            {words.sheet.sortUp}
          </button>
          <button type="button" disabled={column === undefined} onClick={() => sort(false)}>
            {words.sheet.sortDown}
          </button>
          <button
            type="button"
            disabled={column === undefined}
            aria-pressed={tab?.filter?.columns.includes(column ?? 0) ?? false}
            onClick={() => setShown({ kind: 'filter', column: column ?? 1, header: header() })}
          >
            {words.sheet.filter}
          </button>
          {book.canEdit && (
            <button type="button" onClick={() => setShown({ kind: 'share' })}>
              {words.sheet.share}
            </button>
          )}
        </div>
        <p class="sheet-status" role="status">
          {busy === '' ? (book.canEdit ? '' : words.sheet.readOnly) : words.sheet.running(busy)}
        </p>
      </div>
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
          <nav class="sheet-tabs" aria-label={words.sheet.tabs}>
            {book.tabs.map((each) => (
              <button
                key={each.sheetId}
                type="button"
                aria-current={each.sheetId === current?.sheetId ? 'true' : undefined}
                style={each.colour ? { borderBottomColor: each.colour } : {}}
                onClick={() => setSheetId(each.sheetId)}
              >
                {each.name}
              </button>
            ))}
          </nav>
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
        <section class="script-dialog" aria-label={dialog.title}>
          <ScriptPane
            key={dialog.opening}
            documentId={id}
            what="dialog"
            title={dialog.title}
            scriptId={dialog.scriptId}
            closeLabel={words.common.close}
            onClose={closeDialog}
            onFocusEditor={focusGrid}
          />
        </section>
      )}
      {toasts.length > 0 && (
        <div class="toasts" role="status">
          {toasts.map(({ title, message }, index) => (
            <p key={index}>
              {title !== '' && <strong>{title} </strong>}
              {message}
            </p>
          ))}
          <button type="button" onClick={() => close('toasts')}>
            {words.common.close}
          </button>
        </div>
      )}
      {shown?.kind === 'tell' && (
        <TellDialog title={shown.title} text={shown.text} onClose={() => setShown(undefined)} />
      )}
      {shown?.kind === 'guarded' && <GuardedDialog onYes={answered(shown.yes)} onNo={() => setShown(undefined)} />}
      {shown?.kind === 'filter' && tab && (
        <FilterDialog
          path={`${base}/tabs/${tab.sheetId}/values/${shown.column}`}
          header={shown.header}
          onCancel={() => setShown(undefined)}
          onApply={answered((hidden: string[]) => {
            const sent = { sheetId: tab.sheetId, column: shown.column, hidden };
            void post(`${base}/filter`, sent).catch(refused);
          })}
        />
      )}
      {shown?.kind === 'share' && (
        <ShareDialog
          onCancel={() => setShown(undefined)}
          onShare={answered((email: string) => void post(`${base}/share`, { email }).catch(refused))}
        />
      )}
      {shown?.kind === 'consent' && (
        <ConsentDialog
          addOn={shown.addOn}
          scopes={shown.scopes}
          onCancel={() => setShown(undefined)}
          onAllow={answered(shown.run)}
        />
      )}
      {shown?.kind === 'question' && <QuestionDialog question={shown.question} onReply={answered(shown.reply)} />}
    </div>
  );
};
