// What every page needs to know: who is signed in, what the clock shows, which spreadsheets there are.
import { createAccount } from '../../people/createAccount.ts';
import type { Account } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { SessionInfo } from '../contract.ts';
import { isReadBy, isReceivedBy, mailsIn } from '../views/mailbox.ts';
import { BadRequest, jsonBody, type Part, part, textIn } from './exchange.ts';

export const languageOf = ({ locale }: Pick<Account, 'locale'>): 'da' | 'en' => (locale.startsWith('da') ? 'da' : 'en');

/** That of the first spreadsheet: the local Workspace is one office. */
export const timeZoneOf = (workspace: Workspace): string =>
  Object.values(workspace.state.spreadsheets)[0]?.timeZone ?? 'Etc/UTC';

const sessionInfoOf = (workspace: Workspace, me: Account): SessionInfo => ({
  me: { email: me.email, name: me.name },
  language: languageOf(me),
  people: workspace.state.accounts.map(({ email, name }) => ({ email, name })),
  now: workspace.now,
  timeZone: timeZoneOf(workspace),
  spreadsheets: Object.keys(workspace.state.spreadsheets).flatMap((id) => {
    const file = workspace.file(id);
    return file && !workspace.isTrashed(file.id) && workspace.hasRole(id, me.email, 'reader')
      ? [{ id, name: file.name }]
      : [];
  }),
  unread: mailsIn(workspace).filter((mail) => isReceivedBy(mail, me.email) && !isReadBy(mail, me.email)).length,
});

export const sessionInfoApi: Part = ({ session }) =>
  part()
    .get('/session-info', (context) =>
      context.json(session.read((workspace) => sessionInfoOf(workspace, context.var.me))),
    )
    .get('/revision', (context) => context.json({ revision: session.revision }))
    .post('/people', async (context) => {
      const fields = await jsonBody(context);
      const [email, name, locale] = [textIn(fields, 'email'), textIn(fields, 'name'), textIn(fields, 'language')];
      if (locale !== 'da' && locale !== 'en') throw new BadRequest('language must be da or en.');
      return context.json({
        email: session.change((workspace) => createAccount(workspace, { email, name, locale })).email,
      });
    });
