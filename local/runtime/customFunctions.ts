// A script's own functions in the cells of its spreadsheet: `=DOUBLE(A1)`. They see the Workspace and change nothing in it.
import type { CustomFunctions } from '../core/emulatedObject.ts';
import { GoogleError, NotEmulated } from '../errors.ts';
import type { ExecutionRecord, ScriptRecord } from '../state/records.ts';
import { Workspace } from '../state/workspace.ts';
import { globalNames } from './syntax.ts';

/** How a function is run: `run` of run.ts. */
type Run = (
  workspace: Workspace,
  options: {
    script: ScriptRecord;
    user: string;
    functionName: string;
    args: readonly unknown[];
    kind: 'simple';
    authMode: 'LIMITED';
    inCell: true;
  },
) => { value: unknown; error?: { message: string }; execution: ExecutionRecord };

/** The functions of the scripts that are bound to the spreadsheet or used in it. Names are alike in any case. */
export const customFunctionsOf = (workspace: Workspace, spreadsheetId: string, run: Run): CustomFunctions => {
  const declared = (name: string): { script: ScriptRecord; functionName: string } | undefined => {
    for (const script of Object.values(workspace.state.scripts)) {
      const functionName = script.containerId === spreadsheetId && namesIn(script).find((each) => isAlike(each, name));
      if (functionName) return { script, functionName };
    }
    return undefined;
  };
  // What a function would write is refused on Google, and is lost here with the copy that the function gets.
  let copy: Workspace | undefined;
  return {
    has: (name) => declared(name) !== undefined,
    call: (name, args) => {
      const found = declared(name);
      if (!found) throw new NotEmulated(`formula ${name}`);
      copy ??= new Workspace(workspace.snapshot());
      const user = workspace.file(spreadsheetId)?.owner ?? '';
      const how = { kind: 'simple', authMode: 'LIMITED', inCell: true } as const;
      const { value, error, execution } = run(copy, { ...found, ...how, user, args });
      const [lacking] = execution.notEmulated ?? [];
      if (lacking !== undefined) throw new NotEmulated(lacking);
      if (error) throw new GoogleError(error.message);
      return value;
    },
  };
};

/** Within a function that a cell calls: no cell is computed by another function. */
export const WITHIN_A_CELL: CustomFunctions = {
  has: () => true,
  call: (name) => {
    throw new NotEmulated(`formula ${name} read by a custom function`);
  },
};

const isAlike = (one: string, other: string): boolean => one.toUpperCase() === other.toUpperCase();

/** Those that a cell may call: all but the private ones, whose names end in `_`. */
const namesIn = ({ files }: ScriptRecord): string[] =>
  Object.entries(files)
    .filter(([name]) => /\.(js|gs)$/.test(name))
    .flatMap(([, source]) => [...globalNames(source)])
    .filter((name) => !name.endsWith('_'));
