// The ways in which people and the clock start a script: opening a document, menu, sidebar, editor, triggers.
import { scopesAsked, scopesGranted, simpleTriggerMode } from '../core/authorization.ts';
import type { AuthMode, EmulatedObject } from '../core/emulatedObject.ts';
import type { Fault } from '../core/faults.ts';
import { weatherOf } from '../core/harshness.ts';
import { chargeQuota, quotaLeft } from '../core/limits.ts';
import { transferred } from '../core/transfer.ts';
import { clockEvent, fateOf, planNext } from '../core/triggers.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import type { MenuItemRecord, ScriptRecord, TriggerRecord } from '../state/records.ts';
import { screenOf } from '../state/screens.ts';
import type { Workspace } from '../state/workspace.ts';
import { type RunOptions, type RunResult, run, type Services } from './run.ts';
import { globalNames } from './syntax.ts';

export type { RunError, RunResult } from './run.ts';

export interface Project {
  /** By name with ending: `Code.js`, `Sidebar.html`, `appsscript.json`. */
  files: Record<string, string>;
  /** The document it is bound to or, for an add-on, used in. */
  containerId?: string;
  addOn?: boolean;
  id?: string;
  /** Enabled in its Cloud project: of `forms`, `docs` and `drive`. None, where this says nothing, as on Google. */
  enabledApis?: string[];
}

interface Circumstances {
  scriptId: string;
  user: string;
  faults?: readonly Fault[];
  /** Other services than Google's, for testing the runtime itself. */
  services?: Services;
}

/** Puts a script in the Workspace; under an id that is there already, it is a new version and keeps its grants. */
export const installScript = (workspace: Workspace, project: Project): ScriptRecord => {
  const id = project.id ?? workspace.newId('s', 57);
  const before = workspace.state.scripts[id];
  const script: ScriptRecord = {
    grants: {},
    enabledApis: weatherOf(workspace.state).apisAreOff ? [] : ['forms', 'docs', 'drive'],
    ...before,
    id,
    files: { ...project.files },
    addOn: project.addOn ?? before?.addOn ?? false,
    ...(project.containerId === undefined ? {} : { containerId: project.containerId }),
    ...(project.enabledApis === undefined ? {} : { enabledApis: project.enabledApis }),
  };
  workspace.state.scripts[id] = script;
  return script;
};

/** A person grants the script what it asks for, or only some of it. */
export const authorize = (workspace: Workspace, scriptId: string, user: string, scopes?: readonly string[]): void => {
  const script = scriptOf(workspace, scriptId);
  script.grants[user] = [...(scopes ?? scopesAsked(script))];
};

export const revoke = (workspace: Workspace, scriptId: string, user: string): void => {
  delete scriptOf(workspace, scriptId).grants[user];
};

/** The person opens the document: the simple trigger `onOpen` runs, if the script has one, and builds its menu. */
export const openDocument = (
  workspace: Workspace,
  { scriptId, user, ...rest }: Circumstances,
): RunResult | undefined => {
  const script = scriptOf(workspace, scriptId);
  const documentId = containerOf(script);
  screenOf(workspace, documentId, user).menus = [];
  if (!declares(script, 'onOpen')) return undefined;
  const authMode = simpleTriggerMode(script, documentId);
  const event = (services: Record<string, EmulatedObject>) => [
    { authMode: authModeValue(services, authMode), ...(authMode === 'NONE' ? {} : { user: { email: user } }) },
  ];
  return run(workspace, { ...rest, script, user, functionName: 'onOpen', kind: 'simple', authMode, args: event });
};

/** The person chooses a menu item, by its caption or by the function it names. @throws where no menu shows it. */
export const clickMenu = (
  workspace: Workspace,
  { scriptId, user, caption, functionName, ...rest }: Circumstances & { caption?: string; functionName?: string },
): RunResult => {
  const script = scriptOf(workspace, scriptId);
  const shown = screenOf(workspace, containerOf(script), user).menus.flatMap(({ items }) => itemsIn(items));
  const item = shown.find((each) => each.caption === caption || each.functionName === functionName);
  if (!item)
    throw new Error(`No menu shows ${caption ?? functionName}; it shows ${listed(shown.map((each) => each.caption))}.`);
  return runInFull(workspace, { ...rest, script, user, functionName: item.functionName, kind: 'menu', args: [] });
};

/**
 * `google.script.run` from the sidebar or dialog that the person has open. Its refusals are those that the page gets.
 * @throws GoogleError where Google answers the page without starting the script: a second account is signed in.
 */
export const callServer = (
  workspace: Workspace,
  { scriptId, user, functionName, args = [], ...rest }: Circumstances & { functionName: string; args?: unknown[] },
): RunResult => {
  const script = scriptOf(workspace, scriptId);
  const screen = screenOf(workspace, containerOf(script), user);
  if (screen.sidebar?.scriptId !== scriptId && !screen.dialogs.some((dialog) => dialog.scriptId === scriptId)) {
    throw new Error(`${user} has no sidebar or dialog of the script open; google.script.run lives only there.`);
  }
  if (weatherOf(workspace.state).twoAccounts) throw new GoogleError(GOOGLE.otherAccount);
  if (functionName.endsWith('_') || !declares(script, functionName)) {
    throw new TypeError(`google.script.run.${functionName} is not a function`);
  }
  const sent = args.map((argument, index) => transferred(argument, GOOGLE.illegalValue(String(index))));
  const result = runInFull(workspace, { ...rest, script, user, functionName, kind: 'sidebar', args: sent });
  if (result.error) return result;
  try {
    return { ...result, value: transferred(result.value, GOOGLE.unsupportedReturn) };
  } catch (refusal) {
    const message = refusal instanceof Error ? refusal.message : String(refusal);
    return { value: undefined, error: { name: 'ScriptError', message, stack: '' }, execution: result.execution };
  }
};

/** The person presses Run in the script editor. */
export const runFunction = (
  workspace: Workspace,
  {
    scriptId,
    functionName,
    args = [],
    kind = 'editor',
    ...rest
  }: Circumstances & { functionName: string; args?: readonly unknown[]; kind?: RunResult['execution']['kind'] },
): RunResult =>
  run(workspace, { ...rest, script: scriptOf(workspace, scriptId), functionName, args, kind, authMode: 'FULL' });

/** Fires a trigger now, whatever its time. Undefined if it does not run, since its owner has revoked the rights. */
export const fireTrigger = (
  workspace: Workspace,
  triggerId: string,
  options: { faults?: readonly Fault[]; services?: Services; event?: Record<string, unknown> } = {},
): RunResult | undefined => {
  const trigger = workspace.state.triggers.find(({ id }) => id === triggerId);
  if (!trigger) throw new Error(`There is no trigger ${triggerId}.`);
  const script = workspace.state.scripts[trigger.scriptId];
  if (!script || trigger.disabled || scopesGranted(script, trigger.owner).length === 0) return undefined;
  if (quotaLeft(workspace, trigger.owner, 'triggerRuntime') === 0) return undefined;
  const { event = trigger.type === 'CLOCK' ? clockEvent(workspace.now) : {}, ...rest } = options;
  const containerId = trigger.documentId ?? script.containerId;
  const result = run(workspace, {
    ...rest,
    script,
    user: trigger.owner,
    functionName: trigger.handler,
    kind: 'trigger',
    authMode: 'FULL',
    ...(containerId === undefined ? {} : { containerId }),
    args: (services) => [{ authMode: authModeValue(services, 'FULL'), triggerUid: trigger.id, ...event }],
  });
  chargeQuota(workspace, trigger.owner, 'triggerRuntime', result.execution.modelledMs);
  return result;
};

/** Moves the clock to an instant; triggers that fall due on the way fire in their order, each at its own time. */
export const advanceTo = (
  workspace: Workspace,
  instant: string | number,
  options: {
    beforeEach?: (trigger: TriggerRecord) => void;
    onExecution?: (result: RunResult, trigger: TriggerRecord) => void;
    faults?: readonly Fault[];
    services?: Services;
  } = {},
): RunResult[] => {
  const until = typeof instant === 'number' ? instant : Date.parse(instant);
  if (Number.isNaN(until)) throw new Error(`Not an instant: ${instant}`);
  if (until < workspace.now) throw new Error('The clock only moves forward.');
  const { beforeEach, onExecution, ...rest } = options;
  const results: RunResult[] = [];
  for (let due = nextDue(workspace, until); due; due = nextDue(workspace, until)) {
    workspace.state.now = Math.max(workspace.now, due.nextAt ?? 0);
    beforeEach?.(due);
    const fate = fateOf(workspace, due);
    planNext(workspace, due);
    // A run may delete its own trigger, which then does not fire a second time.
    const isThere = (): boolean => workspace.state.triggers.some(({ id }) => id === due.id);
    for (let times = TIMES[fate]; times > 0 && isThere(); times -= 1) {
      const result = fireTrigger(workspace, due.id, rest);
      if (!result) continue;
      results.push(result);
      onExecution?.(result, due);
    }
    if (due.nextAt === undefined || fate === 'disabled') due.disabled = true;
  }
  workspace.state.now = until;
  return results;
};

const TIMES = { fires: 1, missed: 0, twice: 2, disabled: 0 } as const;

const nextDue = (workspace: Workspace, until: number): TriggerRecord | undefined => {
  let first: TriggerRecord | undefined;
  for (const trigger of workspace.state.triggers) {
    if (trigger.disabled || trigger.nextAt === undefined || trigger.nextAt > until) continue;
    if (first?.nextAt === undefined || trigger.nextAt < first.nextAt) first = trigger;
  }
  return first;
};

/** Runs with all that the person has granted, and counts as using the add-on in the document. */
const runInFull = (workspace: Workspace, options: Omit<RunOptions, 'authMode'>): RunResult => {
  const { script, user } = options;
  if (script.containerId !== undefined && scopesGranted(script, user).length > 0) {
    script.enabledIn = [...new Set([...(script.enabledIn ?? []), script.containerId])];
  }
  return run(workspace, { ...options, authMode: 'FULL' });
};

const scriptOf = (workspace: Workspace, scriptId: string): ScriptRecord => {
  const script = workspace.state.scripts[scriptId];
  if (!script) throw new Error(`There is no script ${scriptId} in the workspace.`);
  return script;
};

const containerOf = (script: ScriptRecord): string => {
  if (script.containerId === undefined) throw new Error(`The script ${script.id} belongs to no document.`);
  return script.containerId;
};

/** Whether a file of the script has the function at its top level. */
const declares = (script: ScriptRecord, functionName: string): boolean =>
  Object.entries(script.files).some(
    ([name, source]) => /\.(js|gs)$/.test(name) && globalNames(source).has(functionName),
  );

/** The menu items that can be chosen, submenus included. */
const itemsIn = (items: readonly MenuItemRecord[]): { caption: string; functionName: string }[] =>
  items.flatMap((item) => ('functionName' in item ? [item] : 'items' in item ? itemsIn(item.items) : []));

const listed = (captions: readonly string[]): string => (captions.length > 0 ? captions.join(', ') : 'nothing');

/** The very value that the script compares with: `e.authMode === ScriptApp.AuthMode.NONE`. */
const authModeValue = (services: Record<string, EmulatedObject>, mode: AuthMode): unknown => {
  const modes: unknown = services.ScriptApp && Reflect.get(services.ScriptApp, 'AuthMode');
  return typeof modes === 'object' && modes !== null ? Reflect.get(modes, mode) : mode;
};
