// Whether Google's three services answer for this script: asked with requests that change nothing, and remembered.

import { googleCause } from '../../domain/unit/googleProblem.ts';
import { documentProperties } from '../sheet/spreadsheet.ts';
import { type ApiRequest, type Outcome, send } from './api.ts';

/** Nothing has the id, so a service that is on says so. */
const QUESTIONS: readonly ApiRequest[] = [
  { quota: 'formsRead', method: 'get', url: 'https://forms.googleapis.com/v1/forms/none' },
  { quota: 'docsRead', method: 'get', url: 'https://docs.googleapis.com/v1/documents/none' },
  { quota: 'drive', method: 'get', url: 'https://www.googleapis.com/drive/v3/files?pageSize=1&fields=files(id)' },
];

const TROUBLES = 'services';

/** Google's reasons when the services were last asked; none where all answered, or where nobody has asked. */
export const lastTroubles = (): string[] => {
  const kept = documentProperties()?.getProperty(TROUBLES) ?? '';
  return kept === '' ? [] : kept.split(' ');
};

/** Asks all three, and keeps the reasons of those that cannot be used for everybody who opens the Sheet. */
export const askServices = (): void => {
  const troubles = send<unknown>(QUESTIONS).flatMap((outcome) => (answered(outcome) ? [] : [outcome.reason]));
  documentProperties()?.setProperty(TROUBLES, [...new Set(troubles)].join(' '));
};

type Refusal = Extract<Outcome<unknown>, { ok: false }>;

/** That nothing has the id is an answer too. */
const answered = (outcome: Outcome<unknown>): outcome is Exclude<Outcome<unknown>, Refusal> =>
  outcome.ok || (outcome.status >= 400 && outcome.status < 500 && !googleCause(outcome.reason));
