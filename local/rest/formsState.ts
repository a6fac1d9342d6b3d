// A form as the Forms API gives it, and how an empty one begins.
import { weatherOf } from '../core/harshness.ts';
import type { FormItemRecord, FormRecord, FormResponseRecord, PublishState } from '../state/records.ts';
import { domainOf, type Workspace } from '../state/workspace.ts';

export const FORM_TYPE = 'application/vnd.google-apps.form';

/**
 * Adds the content of a new form to its file. Since 2026-06-30 forms made through the APIs begin unpublished
 * (https://developers.google.com/workspace/forms/api/guides/api-changes-to-google-forms).
 */
export const addForm = (workspace: Workspace, fileId: string, title: string, published = false): FormRecord => {
  const file = workspace.file(fileId);
  const form: FormRecord = {
    id: fileId,
    info: { title, documentTitle: file?.name ?? title, description: '' },
    // Workspace owners' forms collect verified addresses by default, consumers' none.
    emailCollectionType: workspace.account(file?.owner ?? '')?.kind === 'workspace' ? 'VERIFIED' : 'DO_NOT_COLLECT',
    items: [],
    revision: 1,
    publish: { isPublished: published, isAcceptingResponses: published },
    responderId: workspace.newId('1FAIpQLS', 56),
    responses: [],
  };
  workspace.state.forms[fileId] = form;
  addFirstReaders(workspace, fileId);
  return form;
};

/** Who may answer a new form once it is published, as the domain has it; a consumer belongs to none. */
const addFirstReaders = (workspace: Workspace, fileId: string): void => {
  const file = workspace.file(fileId);
  const { newFormReaders: type } = weatherOf(workspace.state);
  const isDomains = workspace.account(file?.owner ?? '')?.kind === 'workspace';
  if (!file || type === 'restricted' || (type === 'domain' && !isDomains)) return;
  file.permissions.push({
    id: workspace.newId('p', 20),
    type,
    role: 'reader',
    view: 'published',
    ...(type === 'domain' ? { domain: domainOf(file.owner) } : {}),
  });
};

/** What a form that Drive makes begins with, as in the editor. */
export const defaultItem = ({ state }: Workspace): FormItemRecord => ({
  itemId: hexId(state),
  title: 'Untitled Question',
  questionItem: {
    question: { questionId: hexId(state), choiceQuestion: { type: 'RADIO', options: [{ value: 'Option 1' }] } },
  },
});

/** Eight hexadecimal digits that look random and never repeat (Knuth's multiplicative hash of the serial number). */
export const hexId = (state: { nextId: number }): string =>
  (Math.imul(state.nextId++, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');

export const revisionOf = ({ revision }: FormRecord): string => revision.toString(16).padStart(8, '0');

/** https://developers.google.com/workspace/forms/api/reference/rest/v1/forms#resource:-form */
export const formResource = (form: FormRecord, at: number): Record<string, unknown> => ({
  formId: form.id,
  info: present({ ...form.info }),
  settings: { emailCollectionType: form.emailCollectionType },
  revisionId: revisionOf(form),
  responderUri: responderUri(form),
  ...(form.items.length > 0 ? { items: form.items.map(itemResource) } : {}),
  publishSettings: publishSettings(seenState(form, at)),
});

export const responderUri = ({ responderId }: FormRecord): string =>
  `https://docs.google.com/forms/d/e/${responderId}/viewform`;

export const publishSettings = (state: PublishState) => ({ publishState: present({ ...state }) });

/** What a reader is told: for a while after a change, the former state. */
const seenState = ({ publish, publishedBefore: before }: FormRecord, at: number): PublishState =>
  before && at >= before.changedAt && at < before.changedAt + before.seenForMs ? before.state : publish;

/** Empty texts and false are not written, as in protobuf's JSON; 0 of a scale's `low` is not either. */
const itemResource = (item: FormItemRecord): unknown => pruned(structuredClone(item));

const pruned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== 'object' || value === null) return value;
  return present(Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, pruned(entry)])));
};

const present = (object: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== '' && value !== false && value !== 0),
  );

/** https://developers.google.com/workspace/forms/api/reference/rest/v1/forms.responses */
export const responseResource = (response: FormResponseRecord): Record<string, unknown> => ({
  responseId: response.responseId,
  createTime: new Date(response.createTime).toISOString(),
  lastSubmittedTime: new Date(response.lastSubmittedTime).toISOString(),
  ...(response.respondentEmail ? { respondentEmail: response.respondentEmail } : {}),
  answers: Object.fromEntries(
    Object.entries(response.answers).map(([questionId, values]) => [
      questionId,
      { questionId, textAnswers: { answers: values.map((value) => ({ value })) } },
    ]),
  ),
});

/** The questions of an item with the id and, in a group, the columns that they share. */
export const questionsOf = (item: FormItemRecord) => [
  ...(item.questionItem ? [item.questionItem.question] : []),
  ...(item.questionGroupItem?.questions ?? []),
];
