// One expression of a bound script, run by the real machinery; for the tables of what live Google was recorded to give.
import { authorize, installScript, runFunction } from '../../runtime/host.ts';
import type { RunResult } from '../../runtime/run.ts';
import { createSpreadsheet } from '../../state/createSpreadsheet.ts';
import type { Workspace } from '../../state/workspace.ts';
import { newWorkspace, USER } from './script.ts';

/** What the expression gives, or the error as scripts see it. */
export const recorded = (expression: string, others = ''): unknown => {
  const { value, error } = recordedRun(expression, others);
  return error ? `${error.name}: ${error.message}` : value;
};

/** The run of an expression; `book`, `sheet` (1000 by 26) and `cell` (A1) are there. */
export const recordedRun = (expression: string, others = ''): RunResult & { workspace: Workspace } => {
  const workspace = newWorkspace();
  const containerId = createSpreadsheet(workspace, {
    name: 'MUS',
    owner: USER,
    locale: 'en_US',
    timeZone: 'Europe/Copenhagen',
  });
  const code = `function main() {
    const book = SpreadsheetApp.getActive(), sheet = book.getSheets()[0], cell = sheet.getRange('A1');
    const App = SpreadsheetApp, rule = () => App.newDataValidation(), format = () => App.newConditionalFormatRule();
    return ${expression};
  }\n${others}`;
  const manifest = JSON.stringify({ timeZone: 'Europe/Copenhagen', runtimeVersion: 'V8' });
  const { id } = installScript(workspace, { containerId, files: { 'Code.js': code, 'appsscript.json': manifest } });
  authorize(workspace, id, USER);
  return { ...runFunction(workspace, { scriptId: id, user: USER, functionName: 'main' }), workspace };
};
