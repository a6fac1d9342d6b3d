import { createSpreadsheet, emptyState, installScript, runFunction, Workspace } from 'local-workspace';

const code = 'function main() { return SpreadsheetApp.getActiveSheet().getRange("A1").setValue("=6*7").getValue(); }';
const workspace = new Workspace(emptyState({ now: '2026-08-17T06:00:00Z' }));
const containerId = createSpreadsheet(workspace, { name: 'Sums', owner: 'me@example.com' });
const { id: scriptId } = installScript(workspace, { containerId, files: { 'Code.gs': code } });
console.log(runFunction(workspace, { scriptId, user: 'me@example.com', functionName: 'main' }));
