// The responses that a wave of polls has fetched, by form, and the newest of the person whose answers count.

import { plainAddress } from '../../../domain/unit/emailAddress.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import type { FormResponse } from '../../../google/rest/forms.ts';

export interface FormToPoll {
  employeeId: string;
  /** The cycle that the form belongs to. */
  year: number;
  formId: string;
  /** UTC instant of the last response taken in; empty for all. */
  since: string;
}

export type ResponsesByForm = ReadonlyMap<string, readonly FormResponse[]>;

export const responsesByForm = (outcomes: Outcome<FormResponse[]>[]): ResponsesByForm => {
  const byForm = new Map<string, FormResponse[]>();
  for (const outcome of outcomes) {
    const [first] = outcome.ok ? outcome.value : [];
    if (outcome.ok && first) byForm.set(first.formId, outcome.value);
  }
  return byForm;
};

/** The responses by that address, the newest last. */
export const responsesBy = (polled: ResponsesByForm, formId: string, reader: string): FormResponse[] =>
  (polled.get(formId) ?? [])
    .filter(({ email }) => plainAddress(email) === reader)
    .sort((a, b) => (a.submitted < b.submitted ? -1 : a.submitted > b.submitted ? 1 : 0));

export const newestOf = (polled: ResponsesByForm, formId: string, reader: string): FormResponse | undefined =>
  responsesBy(polled, formId, reader).pop();
