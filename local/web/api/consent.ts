// A person's consent to a script, scope by scope: what is asked for, and what is given.
import { scopesAsked, scopesGranted } from '../../core/authorization.ts';
import { weatherOf } from '../../core/harshness.ts';
import { authorize } from '../../runtime/host.ts';
import type { ScriptRecord } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { ConsentView } from '../sheetContract.ts';
import { BadRequest, jsonBody, NotFound, type Part, part } from './exchange.ts';

export const missingScopes = (script: ScriptRecord, user: string): string[] => {
  const granted = scopesGranted(script, user);
  return scopesAsked(script).filter((scope) => !granted.includes(scope));
};

/** Google's question: for what was never asked for, and for all that is missing where the script requires it. */
export const consentFor = (workspace: Workspace, script: ScriptRecord, user: string): ConsentView => ({
  addOn: workspace.file(script.id)?.name ?? 'Add-on',
  scopes: missingScopes(script, user),
  boxes: weatherOf(workspace.state).consentBoxes,
});

/** A script of a document that the person may open. */
const scriptFor = (workspace: Workspace, scriptId: string, user: string): ScriptRecord => {
  const script = workspace.state.scripts[scriptId];
  if (!script?.containerId || !workspace.hasRole(script.containerId, user, 'reader'))
    throw new NotFound('There is no such script for you.');
  return script;
};

export const consentApi: Part = ({ session }) =>
  part()
    .get('/scripts/:id/consent', (context) => {
      const { email } = context.var.me;
      return context.json(
        session.read((workspace) => consentFor(workspace, scriptFor(workspace, context.req.param('id'), email), email)),
      );
    })
    .post('/scripts/:id/consent', async (context) => {
      const { email } = context.var.me;
      const { scopes } = await jsonBody(context);
      if (!Array.isArray(scopes)) throw new BadRequest('scopes must be a list.');
      session.change((workspace) => {
        const script = scriptFor(workspace, context.req.param('id'), email);
        const isWhole = weatherOf(workspace.state).consentBoxes === 'none';
        const given = scopesAsked(script).filter((scope) => isWhole || scopes.includes(scope));
        authorize(workspace, script.id, email, [...new Set([...scopesGranted(script, email), ...given])]);
        script.declined = { ...script.declined, [email]: missingScopes(script, email) };
      });
      return context.json({});
    });
