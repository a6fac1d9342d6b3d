// The Workspace's Google services on any global object, for code that is not run as a script of the Workspace.
import vm from 'node:vm';
import { assertModeAllows, assertScope, DEDUCED_SCOPES, manifestOf } from '../core/authorization.ts';
import type { EmulatedObject, Execution } from '../core/emulatedObject.ts';
import { globalsFor } from '../services/globals.ts';
import type { ScriptRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { customFunctionsOf } from './customFunctions.ts';
import { Membrane } from './membrane.ts';
import { hostNatives, nativesIn } from './natives.ts';
import { run } from './run.ts';

export interface Installation {
  /** Whose files (templates, manifest) and rights the services use. */
  script: ScriptRecord;
  user: string;
  containerId?: string;
  services?: (execution: Execution) => Record<string, EmulatedObject>;
  /** Called before every call of a service with its name: `Range.getValues`. */
  onCall?: (member: string) => void;
}

/**
 * Puts SpreadsheetApp and the others on `target`, a vm context's global or an object of the host; gives what ends it:
 * releases locks and writes what is pending. No limits of time hold, and the clock is the Workspace's alone.
 */
export const install = (target: object, workspace: Workspace, installation: Installation): (() => void) => {
  const { script, user, containerId = script.containerId, services = globalsFor, onCall } = installation;
  const endings: ((stopped: boolean) => void)[] = [];
  const natives = vm.isContext(target) ? nativesIn(target) : hostNatives();
  const membrane = new Membrane(natives, {
    call: (member, effect) => {
      onCall?.(member);
      assertModeAllows('FULL', member);
      return effect();
    },
    notEmulated: () => undefined,
    worded: (text) => text,
    serviceFailed: (error) => {
      throw error;
    },
  });
  let spent = 0;
  const execution: Execution = {
    workspace,
    script,
    user,
    authMode: 'FULL',
    isUnattended: false,
    containerId,
    scopes: DEDUCED_SCOPES,
    timeZone: manifestOf(script).timeZone,
    now: () => workspace.now + spent,
    spend: (milliseconds) => {
      spent += milliseconds;
    },
    requireScope: (member, anyOf) => assertScope('FULL', DEDUCED_SCOPES, member, anyOf),
    requireAuth: () => undefined,
    evaluate: (code, scope) =>
      membrane.toHost(natives.evaluate(code, membrane.toGuest(scope) as Record<string, unknown>)),
    customFunctions: (spreadsheetId) => customFunctionsOf(workspace, spreadsheetId, run),
    log: () => undefined,
    willWrite: () => undefined,
    flush: () => undefined,
    waitUntil: (isMet, milliseconds) => {
      spent += milliseconds;
      return isMet();
    },
    onEnd: (action) => endings.push(action),
    point: () => undefined,
  };
  for (const [name, service] of Object.entries(services(execution))) {
    if (name === 'console' && !vm.isContext(target)) continue;
    const value = membrane.toGuest(service);
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: true });
  }
  return () => {
    for (const action of endings.splice(0).reverse()) action(false);
  };
};
