// What people have answered, by the Forms API: many forms at a time.
import type { forms_v1 } from '@googleapis/forms';
import { type ApiRequest, type Outcome, query, send } from './api.ts';

export const FORMS = 'https://forms.googleapis.com/v1/forms';

export interface FormResponse {
  formId: string;
  responseId: string;
  /** UTC, ISO 8601; moves when the respondent edits. */
  submitted: string;
  email: string;
  /** By question id: what was answered, as text. */
  answers: Record<string, string[]>;
}

/**
 * All answers of each form submitted at or after `since` (UTC, ISO 8601; absent = all). One wave; a second only where a
 * form has more than one page of answers.
 */
export const pollResponses = (forms: readonly { formId: string; since?: string }[]): Outcome<FormResponse[]>[] => {
  const outcomes: Outcome<FormResponse[]>[] = forms.map(() => ({ ok: true, value: [] }));
  let open = forms.map((form, position) => ({ ...form, position, pageToken: undefined as string | undefined }));
  while (open.length > 0) {
    const pages = send<forms_v1.Schema$ListFormResponsesResponse>(open.map(responsesRequest));
    const next: typeof open = [];
    pages.forEach((page, i) => {
      const asked = open[i];
      if (!asked) return;
      const soFar = outcomes[asked.position];
      if (!page.ok) outcomes[asked.position] = page;
      else if (soFar?.ok) {
        soFar.value.push(...(page.value.responses ?? []).map((response) => formResponse(asked.formId, response)));
        if (page.value.nextPageToken) next.push({ ...asked, pageToken: page.value.nextPageToken });
      }
    });
    open = next;
  }
  return outcomes;
};

const responsesRequest = (form: { formId: string; since?: string; pageToken?: string }): ApiRequest => ({
  quota: 'formsResponses',
  method: 'get',
  url: `${FORMS}/${form.formId}/responses${query({
    pageSize: 5000,
    filter: form.since ? `timestamp >= ${form.since}` : undefined,
    pageToken: form.pageToken,
  })}`,
});

const formResponse = (formId: string, response: forms_v1.Schema$FormResponse): FormResponse => ({
  formId,
  responseId: response.responseId ?? '',
  submitted: response.lastSubmittedTime ?? response.createTime ?? '',
  email: response.respondentEmail ?? '',
  answers: Object.fromEntries(
    Object.entries(response.answers ?? {}).map(([questionId, answer]) => [
      questionId,
      (answer.textAnswers?.answers ?? []).map(({ value }) => value ?? ''),
    ]),
  ),
});
