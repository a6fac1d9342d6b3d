// Plays the probe on the local Workspace as people would: all three parts, the sidebar's page, a colleague; and reads the tab.
import { runInNewContext } from 'node:vm';
import {
  advanceTo,
  answerForm,
  authorize,
  callServer,
  clickMenu,
  createSpreadsheet,
  emptyState,
  followedLink,
  installScript,
  openDoc,
  openDocument,
  type RunResult,
  readSheet,
  screenOf,
  shareFile,
  Workspace,
} from 'local-workspace';
import { verifyFiles } from './files.ts';
import type { ProbeRecord, VerifyRecord } from './record.ts';

const HOUR = 3_600_000;
const FIRST_INSTANT = '2026-12-01T08:10:00Z';
const APIS = ['forms', 'docs', 'drive'];
const COLLEAGUE = 'kollega@skole.example';
const SEND_MAIL = 'https://www.googleapis.com/auth/script.send_mail';

export interface Circumstances {
  account?: VerifyRecord['account'];
  addOn?: boolean;
  /** Another file of the same script, run after the probe's own: how tests make an answer another one. */
  besides?: string;
}

export interface Row extends ProbeRecord {
  what: string;
  outcome: string;
  follows: string;
}

export interface Played {
  rows: Row[];
  workspace: Workspace;
  /** What ended a run; empty where all went to their end. */
  errors: string[];
}

export const play = ({ account = 'workspace', addOn = false, besides }: Circumstances = {}): Played => {
  const scene = sceneOf(account, addOn, besides);
  playNow(scene);
  playAfterAnHour(scene);
  playColleague(scene);
  return { rows: rowsOf(scene), workspace: scene.workspace, errors: scene.errors };
};

/** One person's Sheet with the probe in it. */
interface Scene {
  workspace: Workspace;
  scriptId: string;
  containerId: string;
  me: string;
  errors: string[];
}

const sceneOf = (account: VerifyRecord['account'], addOn: boolean, besides: string | undefined): Scene => {
  const me = account === 'consumer' ? 'mette@gmail.com' : 'mette@skole.example';
  const accounts = [
    { email: me, name: 'Mette', locale: 'da', kind: account },
    { email: COLLEAGUE, name: 'Kim', locale: 'da', kind: 'workspace' as const },
  ];
  const workspace = new Workspace(emptyState({ now: FIRST_INSTANT, accounts }));
  const sheet = { name: 'Kontrol', owner: me, locale: 'da_DK', timeZone: 'Europe/Copenhagen' };
  const containerId = createSpreadsheet(workspace, sheet);
  const files = { ...verifyFiles(), ...(besides === undefined ? {} : { 'ZBesides.js': besides }) };
  const { id: scriptId } = installScript(workspace, { containerId, addOn, files, enabledApis: APIS });
  authorize(workspace, scriptId, me);
  return { workspace, scriptId, containerId, me, errors: [] };
};

const YES = { button: 'YES' };
const NO = { button: 'NO' };

/** The person opens the Sheet and chooses from the menu; to what the script asks, these are the replies in their order. */
const choose = (
  scene: Scene,
  user: string,
  caption: string,
  replies: { button: string; text?: string }[] = [],
): void => {
  const { workspace, scriptId, containerId } = scene;
  screenOf(workspace, containerId, user).replies = replies;
  note(scene, openDocument(workspace, { scriptId, user }));
  note(scene, clickMenu(workspace, { scriptId, user, caption }));
};

const note = ({ errors }: Scene, result: RunResult | undefined): void => {
  if (result?.error) errors.push(`${result.execution.functionName}: ${result.error.message}`);
};

const playNow = (scene: Scene): void => {
  const { workspace, scriptId, containerId, me } = scene;
  choose(scene, me, '1 Nu (3 minutter)');
  const screen = screenOf(workspace, containerId, me);
  screen.replies = [NO];
  playPage(screen.sidebar?.html ?? '', (functionName, args) =>
    callServer(workspace, { scriptId, user: me, functionName, args }),
  );
};

/** Afterwards consent is withdrawn, and given again for all but the sending of mail. */
const playAfterAnHour = (scene: Scene): void => {
  const { workspace, scriptId, me } = scene;
  for (const result of advanceTo(workspace, workspace.now + 3.25 * HOUR)) {
    // The last run of the trigger goes on until Google ends it.
    if (result.execution.status !== 'timed out') note(scene, result);
  }
  const [opened, mus, invite, pdf, consent] = [YES, NO, YES, YES, YES];
  choose(scene, me, '2 Efter en time', [opened, mus, invite, pdf, consent]);
  const asked: string[] = JSON.parse(verifyFiles()['appsscript.json']).oauthScopes;
  authorize(
    workspace,
    scriptId,
    me,
    asked.filter((scope) => scope !== SEND_MAIL),
  );
  choose(scene, me, '2 Efter en time', [opened, mus, invite, pdf, NO]);
  authorize(workspace, scriptId, me);
};

const playColleague = (scene: Scene): void => {
  const { workspace, scriptId, containerId, me } = scene;
  choose(scene, me, '3 Med en kollega', [{ button: 'OK', text: COLLEAGUE }]);
  const { doc } = keptIn(workspace);
  advanceTo(workspace, workspace.now + HOUR);
  try {
    const told = screenOf(workspace, containerId, me)
      .alerts.map(({ prompt }) => prompt)
      .join('\n');
    const [link = ''] = /https:\/\/docs\.google\.com\/forms[^\s)]+/.exec(told) ?? [];
    const { formId, answers } = followedLink(workspace, link) ?? { formId: '', answers: {} };
    answerForm(workspace, { formId, as: COLLEAGUE, answers });
    openDoc(workspace, doc ?? '', COLLEAGUE).appendParagraph('En linje');
  } catch (refusal) {
    scene.errors.push(`The colleague: ${refusal instanceof Error ? refusal.message : String(refusal)}`);
  }
  shareFile(workspace, { fileId: containerId, as: me, with: COLLEAGUE, role: 'writer' });
  authorize(workspace, scriptId, COLLEAGUE);
  choose(scene, COLLEAGUE, '3 Med en kollega');
  choose(scene, me, '3 Med en kollega');
};

/** The ids that the probe keeps for its later parts. */
const keptIn = (workspace: Workspace): Record<string, string | undefined> => {
  const kept = Object.values(workspace.state.properties).flatMap((store) => (store.kept ? [store.kept] : []));
  const answers: Record<string, { body?: { id?: string } }> = JSON.parse(kept[0] ?? '{}');
  return Object.fromEntries(Object.entries(answers).map(([name, { body }]) => [name, body?.id]));
};

/** The tab, row by row. */
const rowsOf = ({ workspace, containerId }: Scene): Row[] => {
  const sheet = readSheet(workspace, { spreadsheetId: containerId, sheet: 'Kontrollér Google' });
  const rows: Row[] = [];
  for (let row = 2; sheet.display(row, 1) !== ''; row += 1) {
    const [name = '', what = '', outcome = '', follows = '', , seen = '', times = ''] = [1, 2, 3, 4, 5, 6, 7].map(
      (column) => String(sheet.value(row, column)),
    );
    const passed = outcome === 'Bestået';
    rows.push({ name, what, outcome, follows, passed, seen: JSON.parse(seen), times: JSON.parse(times) });
  }
  return rows;
};

/** The page's own script, with a `google.script.run` that calls the local Workspace as Google's calls the server. */
const playPage = (html: string, call: (functionName: string, args: unknown[]) => RunResult): void => {
  const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const waiting: (() => void)[] = [];
  const runner = (succeeded: (value: unknown) => void, failed: (error: unknown) => void): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (handler: typeof succeeded) => runner(handler, failed);
          if (name === 'withFailureHandler') return (handler: typeof failed) => runner(succeeded, handler);
          return (...args: unknown[]) =>
            waiting.push(() => {
              const { value, error } = call(String(name), args);
              if (error) failed(error);
              else succeeded(value);
            });
        },
      },
    );
  runInNewContext(script, {
    google: {
      script: {
        run: runner(
          () => undefined,
          () => undefined,
        ),
      },
    },
    document: { getElementById: () => ({}) },
  });
  for (let next = waiting.shift(); next; next = waiting.shift()) next();
};
