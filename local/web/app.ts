// The local Workspace over HTTP, for this machine only: the pages' shell and bundle, and their API.
import { Hono } from 'hono';
import { clockApi } from './api/clock.ts';
import { consentApi } from './api/consent.ts';
import { docsApi } from './api/docs.ts';
import { driveApi } from './api/drive.ts';
import { type ApiEnv, type AppState, NotFound, type Part, part, problemOf } from './api/exchange.ts';
import { executionsApi } from './api/executions.ts';
import { formsApi } from './api/forms.ts';
import { inboxApi } from './api/inbox.ts';
import { screenApi } from './api/screen.ts';
import { languageOf, sessionInfoApi } from './api/sessionInfo.ts';
import { sheetApi, sheetByHandApi } from './api/sheet.ts';
import { NO_TOUR, tourApi } from './api/tour.ts';
import type { Bundle } from './bundle.ts';
import { FaultInjection } from './faultInjection.ts';
import { guard } from './guard.ts';
import { pathOf } from './links.ts';
import type { Session } from './session.ts';
import type { Tour } from './tour.ts';

export interface AppOptions {
  session: Session;
  bundle: Bundle;
  /** What else the API offers, and what documents it serves in frames. */
  parts?: readonly Part[];
  /** What to show a newcomer, step by step. */
  tour?: Tour;
}

/** The parts of the API that every local Workspace has. */
const partsWith = (bundle: Bundle): Part[] => [
  sessionInfoApi,
  sheetApi,
  sheetByHandApi,
  screenApi(bundle.get('shim.js')?.text ?? ''),
  consentApi,
  formsApi,
  docsApi,
  inboxApi,
  driveApi,
  clockApi,
  executionsApi,
];

export const appOf = ({ session, bundle, parts = [], tour = NO_TOUR }: AppOptions): Hono => {
  const app = new Hono();
  const state: AppState = { session, faultInjection: new FaultInjection() };
  app.use(guard);
  app.onError((error, context) => {
    const { status, body } = problemOf(error);
    if (status === 500) process.stderr.write(`${context.req.method} ${context.req.routePath}: ${error.stack}\n`);
    return context.json(body, status);
  });

  app.get('/web/:name', (context) => {
    const file = bundle.get(context.req.param('name'));
    return file ? context.body(file.text, 200, { 'Content-Type': file.type }) : context.notFound();
  });

  app.route('/api/as/:email', personApi(state, [...partsWith(bundle), tourApi(tour), ...parts]));
  app.all('/api/*', () => {
    throw new NotFound('There is no such request.');
  });

  // Browsers request it beside a PDF, which cannot name an icon.
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('/', (context) => {
    const first = session.read(({ state }) => state.accounts[0]);
    return first ? context.redirect(pathOf(first.email)) : context.text('The Workspace has no people.\n', 404);
  });
  app.get('/as/:email/*', (context) => {
    const me = session.read((workspace) => workspace.account(context.req.param('email')));
    return me ? context.html(shellIn(languageOf(me))) : context.redirect('/');
  });
  return app;
};

/** Every request is made as one of the people, who is named in the address like the account of a browser tab. */
const personApi = (state: AppState, parts: readonly Part[]): Hono<ApiEnv> => {
  const api = part();
  api.use(async (context, next) => {
    const email = context.req.param('email') ?? '';
    const me = state.session.read((workspace) => workspace.account(email));
    if (!me) throw new NotFound(`Nobody here has the address ${email}.`);
    context.set('me', me);
    await next();
  });
  for (const each of parts) api.route('/', each(state));
  return api;
};

const shellIn = (language: string): string => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Workspace</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/web/main.css">
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/web/main.js"></script>
  </body>
</html>
`;
