// What a script shows a person in a spreadsheet: its menu, questions, sidebar and dialogs, and their server calls.
import type { Context } from 'hono';
import { weatherOf } from '../../core/harshness.ts';
import { GOOGLE } from '../../errors.ts';
import { callServer, clickMenu, openDocument, type RunResult } from '../../runtime/host.ts';
import { globalNames } from '../../runtime/syntax.ts';
import type { DialogRecord, MenuItemRecord, ScriptRecord } from '../../state/records.ts';
import { screenOf } from '../../state/screens.ts';
import type { Workspace } from '../../state/workspace.ts';
import { FRAME_POLICY, framePage } from '../framePage.ts';
import type {
  CallOutcome,
  DialogView,
  MenuItemView,
  MenuOutcome,
  QuestionView,
  ReplyGiven,
  ScreenView,
} from '../sheetContract.ts';
import { consentFor, missingScopes } from './consent.ts';
import { type ApiEnv, type AppState, BadRequest, jsonBody, NotFound, type Part, part, textIn } from './exchange.ts';
import { bookFor } from './sheet.ts';

/** A script waits for the person's answer: what it did until then is undone, and done again once the answer is given. */
class Asks extends Error {
  constructor(readonly question: QuestionView) {
    super(question.text);
  }
}

const scriptsOf = (workspace: Workspace, documentId: string): ScriptRecord[] =>
  Object.values(workspace.state.scripts).filter(({ containerId }) => containerId === documentId);

const scriptIn = (workspace: Workspace, documentId: string, scriptId: string): ScriptRecord => {
  const script = scriptsOf(workspace, documentId).find(({ id }) => id === scriptId);
  if (!script) throw new NotFound('There is no such script here.');
  return script;
};

const menuItems = (items: readonly MenuItemRecord[]): MenuItemView[] =>
  items.map((item) => {
    if ('separator' in item) return { kind: 'separator' };
    if ('items' in item) return { kind: 'menu', caption: item.caption, items: menuItems(item.items) };
    return { kind: 'item', ...item };
  });

const dialogView = ({ html: _, width = 600, height = 400, ...shown }: DialogRecord): DialogView => ({
  ...shown,
  width,
  height,
});

const screenView = (workspace: Workspace, documentId: string, email: string): ScreenView => {
  const { menus, sidebar, dialogs, toasts } = screenOf(workspace, documentId, email);
  const [script] = scriptsOf(workspace, documentId);
  const dialog = dialogs.at(-1);
  return {
    menus: script ? menus.map(({ title, items }) => ({ scriptId: script.id, title, items: menuItems(items) })) : [],
    ...(sidebar ? { sidebar: { title: sidebar.title, scriptId: sidebar.scriptId, opening: sidebar.opening } } : {}),
    ...(dialog ? { dialog: dialogView(dialog) } : {}),
    toasts: toasts.map(({ title, message }) => ({ title, message })),
  };
};

const repliesIn = ({ replies }: Record<string, unknown>): ReplyGiven[] => {
  if (replies === undefined) return [];
  if (!Array.isArray(replies)) throw new BadRequest('replies must be a list.');
  return replies.map((reply: unknown) => {
    if (typeof reply !== 'object' || reply === null) throw new BadRequest('A reply must be an object.');
    const [button, text]: unknown[] = [Reflect.get(reply, 'button'), Reflect.get(reply, 'text')];
    if (typeof button !== 'string') throw new BadRequest('A reply names a button.');
    return typeof text === 'string' ? { button, text } : { button };
  });
};

/** @throws Asks if the script asks for more replies than are given. */
const answering = (
  workspace: Workspace,
  documentId: string,
  email: string,
  replies: readonly ReplyGiven[],
  run: () => RunResult,
): RunResult => {
  const screen = screenOf(workspace, documentId, email);
  screen.replies = [...replies];
  screen.alerts = [];
  const result = run();
  const open = screen.alerts[replies.length];
  if (open) {
    throw new Asks({ kind: open.kind ?? 'alert', title: open.title, text: open.prompt, buttons: open.buttons });
  }
  screen.replies = [];
  return result;
};

/** The result, or what the script asks; other errors are rethrown. */
const orQuestion = <Outcome>(act: () => Outcome): Outcome | { outcome: 'asks'; question: QuestionView } => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Asks) return { outcome: 'asks', question: error.question };
    throw error;
  }
};

const place = (context: Context<ApiEnv>) => ({ id: context.req.param('id') ?? '', user: context.var.me.email });

const clicked = (
  { session, faultInjection }: AppState,
  context: Context<ApiEnv>,
  fields: Record<string, unknown>,
): MenuOutcome => {
  const { id, user } = place(context);
  const [scriptId, functionName] = [textIn(fields, 'scriptId'), textIn(fields, 'functionName')];
  const isNew = session.read((workspace) => {
    bookFor(workspace, id, user);
    const script = scriptIn(workspace, id, scriptId);
    const declined = script.declined?.[user] ?? [];
    return missingScopes(script, user).some((scope) => !declined.includes(scope));
  });
  const asked = (workspace: Workspace): MenuOutcome => ({
    outcome: 'consent',
    ...consentFor(workspace, scriptIn(workspace, id, scriptId), user),
  });
  if (isNew) return session.read(asked);
  return orQuestion(() =>
    session.change((workspace): MenuOutcome => {
      const { error } = answering(workspace, id, user, repliesIn(fields), () =>
        faultInjection.withFaults((faults) => clickMenu(workspace, { scriptId, user, functionName, faults })),
      );
      if (error?.message === GOOGLE.authorizationRequired) return asked(workspace);
      return error ? { outcome: 'failed', message: `${error.name}: ${error.message}` } : { outcome: 'done' };
    }),
  );
};

const called = (
  { session, faultInjection }: AppState,
  context: Context<ApiEnv>,
  fields: Record<string, unknown>,
): CallOutcome => {
  const { id, user } = place(context);
  const [scriptId, functionName] = [textIn(fields, 'scriptId'), textIn(fields, 'functionName')];
  const { args = [] } = fields;
  if (!Array.isArray(args)) throw new BadRequest('args must be a list.');
  if (session.read((workspace) => weatherOf(workspace.state).twoAccounts)) {
    return { outcome: 'error', name: 'ScriptError', message: GOOGLE.otherAccount };
  }
  return orQuestion(() =>
    session.change((workspace): CallOutcome => {
      bookFor(workspace, id, user);
      const { sidebar, dialogs } = screenOf(workspace, id, user);
      if (![sidebar, ...dialogs].some((page) => page?.scriptId === scriptId)) {
        throw new NotFound('The page that asks is no longer open.');
      }
      if (!callable(scriptIn(workspace, id, scriptId)).includes(functionName)) {
        throw new BadRequest(`google.script.run.${functionName} is not a function`);
      }
      const { value, error } = answering(workspace, id, user, repliesIn(fields), () =>
        faultInjection.withFaults((faults) => callServer(workspace, { scriptId, user, functionName, args, faults })),
      );
      return error ? { outcome: 'error', name: error.name, message: error.message } : { outcome: 'value', value };
    }),
  );
};

/** What `google.script.run` has: the top-level functions that are not private. */
const callable = ({ files }: ScriptRecord): string[] =>
  Object.entries(files)
    .filter(([name]) => /\.(js|gs)$/.test(name))
    .flatMap(([, source]) => [...globalNames(source)])
    .filter((name) => !name.endsWith('_'));

export const screenApi =
  (shim: string): Part =>
  (state) => {
    const { session } = state;
    return part()
      .post('/spreadsheets/:id/open', async (context) => {
        const { id, user } = place(context);
        const { keepsSidebar } = await jsonBody(context);
        const view = session.change((workspace) => {
          bookFor(workspace, id, user);
          const screen = screenOf(workspace, id, user);
          // As when a browser tab is opened: what an earlier one showed is closed.
          Object.assign(screen, { dialogs: [], toasts: [], alerts: [], replies: [] });
          if (keepsSidebar !== true) delete screen.sidebar;
          for (const script of scriptsOf(workspace, id)) openDocument(workspace, { scriptId: script.id, user });
          return screenView(workspace, id, user);
        });
        return context.json(view);
      })
      .get('/spreadsheets/:id/screen', (context) => {
        const { id, user } = place(context);
        return context.json(
          session.read((workspace) => {
            bookFor(workspace, id, user);
            return screenView(workspace, id, user);
          }),
        );
      })
      .post('/spreadsheets/:id/menu', async (context) => context.json(clicked(state, context, await jsonBody(context))))
      .post('/spreadsheets/:id/call', async (context) => context.json(called(state, context, await jsonBody(context))))
      .post('/spreadsheets/:id/close', async (context) => {
        const { id, user } = place(context);
        const what = textIn(await jsonBody(context), 'what');
        session.change((workspace) => {
          bookFor(workspace, id, user);
          const screen = screenOf(workspace, id, user);
          if (what === 'sidebar') delete screen.sidebar;
          else if (what === 'dialog') screen.dialogs.pop();
          else if (what === 'toasts') screen.toasts = [];
          else throw new BadRequest(`Nothing is named ${what}.`);
        });
        return context.json({});
      })
      .get('/spreadsheets/:id/frame/:what', (context) => {
        const { id, user } = place(context);
        const page = session.read((workspace) => {
          bookFor(workspace, id, user);
          const { sidebar, dialogs } = screenOf(workspace, id, user);
          const shown = context.req.param('what') === 'sidebar' ? sidebar : dialogs.at(-1);
          if (!shown) throw new NotFound('Nothing is shown here.');
          return framePage(shown.html, shim, callable(scriptIn(workspace, id, shown.scriptId)));
        });
        return context.html(page, 200, { 'Content-Security-Policy': FRAME_POLICY });
      });
  };
