// Fills, publishes, closes and polls forms through their REST API, many at a time.
import type { forms_v1 } from '@googleapis/forms';
import { type ApiRequest, mapped, type Outcome, query, send } from './api.ts';

const FORMS = 'https://forms.googleapis.com/v1/forms';

export type FormRequest = forms_v1.Schema$Request;
export type FormItem = forms_v1.Schema$Item;

/** A form as it is now. */
export interface FilledForm {
  formId: string;
  /** Where people answer it. */
  responderUri: string;
  items: FormItem[];
}

/** Writes items and settings, and reads the form back with the question ids that Google gave. */
export const fillForms = (
  forms: readonly { formId: string; requests: readonly FormRequest[] }[],
): Outcome<FilledForm>[] =>
  send<forms_v1.Schema$BatchUpdateFormResponse>(
    forms.map(({ formId, requests }) => ({
      quota: 'formsWrite',
      method: 'post',
      url: `${FORMS}/${formId}:batchUpdate`,
      json: { includeFormInResponse: true, requests },
    })),
  ).map((outcome) => mapped(outcome, ({ form }) => filledForm(form ?? {})));

/** The items of the forms as they are now. */
export const formItems = (ids: readonly string[]): Outcome<FormItem[]>[] =>
  readForms(ids).map((outcome) => mapped(outcome, ({ items }) => items ?? []));

/**
 * Opens the forms for answers, and counts that as done when Google's answer says so: read again, a form may still tell
 * its former state for some seconds. A form that does not collect verified addresses is refused, since nobody could tell
 * whose answers they are.
 */
export const publishForms = (ids: readonly string[]): Outcome<FilledForm>[] => {
  const written = send<forms_v1.Schema$SetPublishSettingsResponse>(
    ids.map((id) => ({
      quota: 'formsWrite',
      method: 'post',
      url: `${FORMS}/${id}:setPublishSettings`,
      json: { publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } } },
      safeToRepeat: true,
    })),
  );
  const opened = ids.filter((_, i) => {
    const outcome = written[i];
    return outcome?.ok && takesAnswers(outcome.value.publishSettings);
  });
  const readBack = new Map(readForms(opened).map((outcome, i) => [opened[i], outcome]));
  return ids.map((id, i) => {
    const outcome = written[i];
    if (outcome && !outcome.ok) return outcome;
    const form = readBack.get(id);
    if (form && !form.ok) return form;
    if (!form) return { ok: false, status: 200, reason: 'notPublished', retryable: false };
    return form.value.settings?.emailCollectionType === 'VERIFIED'
      ? { ok: true, value: filledForm(form.value) }
      : { ok: false, status: 200, reason: 'emailNotVerified', retryable: false };
  });
};

/** Stops the forms from taking answers; answers already given stay. */
export const closeForms = (ids: readonly string[]): Outcome<unknown>[] =>
  send<unknown>(
    ids.map((id) => ({
      quota: 'formsWrite',
      method: 'post',
      url: `${FORMS}/${id}:setPublishSettings`,
      json: { publishSettings: { publishState: { isPublished: false, isAcceptingResponses: false } } },
      safeToRepeat: true,
    })),
  );

/** The forms that report that they take no answers; a form that cannot be read counts as open. */
export const closedAmong = (ids: readonly string[]): string[] => {
  const read = readForms(ids);
  return ids.filter((_, at) => {
    const form = read[at];
    return form?.ok && !takesAnswers(form.value.publishSettings);
  });
};

/** Whether each form takes answers, and the ids of its items. */
export const formStates = (ids: readonly string[]): Outcome<{ takesAnswers: boolean; items: string[] }>[] =>
  readForms(ids).map((outcome) =>
    mapped(outcome, ({ items, publishSettings }) => ({
      takesAnswers: takesAnswers(publishSettings),
      items: (items ?? []).map(({ itemId }) => itemId ?? ''),
    })),
  );

const readForms = (ids: readonly string[]): Outcome<forms_v1.Schema$Form>[] =>
  send<forms_v1.Schema$Form>(ids.map((id) => ({ quota: 'formsRead', method: 'get', url: `${FORMS}/${id}` })));

const takesAnswers = (settings: forms_v1.Schema$PublishSettings | undefined): boolean =>
  settings?.publishState?.isPublished === true && settings.publishState.isAcceptingResponses === true;

const filledForm = (form: forms_v1.Schema$Form): FilledForm => ({
  formId: form.formId ?? '',
  responderUri: form.responderUri ?? '',
  items: form.items ?? [],
});

export interface FormResponse {
  formId: string;
  responseId: string;
  /** UTC, ISO 8601; moves when the respondent edits. */
  submitted: string;
  email: string;
  /** The answers as text, by question id. */
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
