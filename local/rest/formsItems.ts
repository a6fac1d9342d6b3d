// The changes of forms.batchUpdate on a draft of the form, by the Forms API's rules.
import type { forms_v1 } from '@googleapis/forms';
import type { Weather } from '../core/harshness.ts';
import { NotEmulated } from '../errors.ts';
import type { FormChoiceRecord, FormItemRecord, FormQuestionRecord, FormRecord } from '../state/records.ts';
import { invalidArgument } from './errors.ts';
import { info as infoShape, item as itemShape, settings as settingsShape } from './formsSchema.ts';
import { questionsOf } from './formsState.ts';
import { hasField, schemaOfMessage } from './google.ts';
import { isObject, type Message, type Shape } from './schema.ts';

type Request = forms_v1.Schema$Request;
type Reply = forms_v1.Schema$Response;

/** What holds for a whole batch. */
export interface BatchRules extends Pick<Weather, 'longestTitle' | 'longestDescription' | 'itemKindsStay'> {
  /** Ids that no new item may have, though the items that had them may be gone. */
  taken: ReadonlySet<string>;
}

/** Carries out one request. @throws RestError 400 where Google would. */
export const performRequest = (
  form: FormRecord,
  request: Request,
  at: number,
  newId: () => string,
  rules: BatchRules,
): Reply => {
  const [kind] = Object.keys(request);
  const here = `requests[${at}].${kind ?? ''}`;
  refuseTooLong(request, here, rules);
  if (request.createItem) return createItem(form, request.createItem, here, newId, rules);
  if (request.updateItem) return updateItem(form, request.updateItem, here, newId, rules);
  if (request.deleteItem) {
    form.items.splice(indexIn(form, request.deleteItem.location, here), 1);
    return {};
  }
  if (request.moveItem) {
    const [item] = form.items.splice(indexIn(form, request.moveItem.originalLocation, here), 1);
    const to = request.moveItem.newLocation?.index ?? 0;
    if (to < 0 || to > form.items.length) throw outOfBounds(here);
    if (item) form.items.splice(to, 0, item);
    return {};
  }
  if (request.updateFormInfo) return updateInfo(form, request.updateFormInfo, here);
  if (request.updateSettings) return updateSettings(form, request.updateSettings, here);
  throw invalidArgument(`Invalid requests[${at}]: No request set.`);
};

/** Every text that people see, whatever part of the request holds it. How Google words the refusal is not known. */
const refuseTooLong = (value: unknown, here: string, rules: BatchRules, name = ''): void => {
  if (Array.isArray(value)) for (const entry of value) refuseTooLong(entry, here, rules, name);
  else if (isObject(value))
    for (const [inner, entry] of Object.entries(value)) refuseTooLong(entry, here, rules, inner);
  else if (typeof value === 'string') {
    const longest = name === 'description' ? rules.longestDescription : rules.longestTitle;
    if (SHOWN.has(name) && value.length > longest)
      throw invalidArgument(`Invalid ${here}: ${name} is too long. It must be at most ${longest} characters.`);
  }
};

const SHOWN = new Set(['title', 'description', 'value', 'lowLabel', 'highLabel']);

const outOfBounds = (here: string) => invalidArgument(`Invalid ${here}: index is out of bounds`);

const indexIn = (form: FormRecord, location: forms_v1.Schema$Location | undefined, here: string): number => {
  if (!location) throw invalidArgument(`Invalid ${here}: location is required`);
  const index = location.index ?? 0;
  if (index < 0 || index >= form.items.length) throw outOfBounds(here);
  return index;
};

const createItem = (
  form: FormRecord,
  { item, location }: forms_v1.Schema$CreateItemRequest,
  here: string,
  newId: () => string,
  { taken }: BatchRules,
): Reply => {
  if (!item) throw invalidArgument(`Invalid ${here}: item is required`);
  if (!location) throw invalidArgument(`Invalid ${here}: location is required`);
  const index = location.index ?? 0;
  if (index < 0 || index > form.items.length) throw outOfBounds(here);
  const made = completed(item, new Set([...taken, ...idsIn(form)]), here, newId);
  form.items.splice(index, 0, made);
  const questionId = questionsOf(made).map((question) => question.questionId);
  return { createItem: { itemId: made.itemId, ...(questionId.length > 0 ? { questionId } : {}) } };
};

const updateItem = (
  form: FormRecord,
  { item, location, updateMask }: forms_v1.Schema$UpdateItemRequest,
  here: string,
  newId: () => string,
  { taken, itemKindsStay }: BatchRules,
): Reply => {
  if (!item) throw invalidArgument(`Invalid ${here}: item is required`);
  const index = indexIn(form, location, here);
  const own = idsIn({ items: form.items.filter((_, i) => i === index) });
  const others = idsIn({ items: form.items.filter((_, i) => i !== index) });
  const merged = masked({ ...form.items[index] }, { ...item }, updateMask, here, itemShape);
  const elsewhere = new Set([...others, ...[...taken].filter((id) => !own.has(id))]);
  const updated = completed(merged, elsewhere, here, newId);
  if (itemKindsStay && kindOf(form.items[index]) !== kindOf(updated))
    throw invalidArgument(`Invalid ${here}: The kind of an item cannot be changed.`);
  form.items[index] = updated;
  return {};
};

const KINDS = ['textQuestion', 'choiceQuestion', 'scaleQuestion', 'dateQuestion', 'timeQuestion'] as const;

const kindOf = (item: FormItemRecord | undefined): string => {
  const question = item?.questionItem?.question;
  const parts = ['pageBreakItem', 'textItem', 'questionGroupItem'] as const;
  return parts.find((part) => item?.[part]) ?? KINDS.find((kind) => question?.[kind]) ?? '';
};

const updateInfo = (
  form: FormRecord,
  { info, updateMask }: forms_v1.Schema$UpdateFormInfoRequest,
  here: string,
): Reply => {
  const { title, description, documentTitle } = masked({ ...form.info }, { ...info }, updateMask, here, infoShape);
  if (updateMask?.includes('documentTitle') && documentTitle !== form.info.documentTitle)
    throw invalidArgument(`Invalid ${here}: documentTitle cannot be updated.`);
  oneLine(title);
  form.info = { ...form.info, title: String(title ?? ''), description: String(description ?? '') };
  return {};
};

const updateSettings = (
  form: FormRecord,
  { settings, updateMask }: forms_v1.Schema$UpdateSettingsRequest,
  here: string,
): Reply => {
  const merged = masked(
    { emailCollectionType: form.emailCollectionType },
    { ...settings },
    updateMask,
    here,
    settingsShape,
  );
  const type = merged.emailCollectionType;
  if (type === 'DO_NOT_COLLECT' || type === 'VERIFIED' || type === 'RESPONDER_INPUT') form.emailCollectionType = type;
  else if (type !== undefined) throw invalidArgument(`Invalid ${here}: emailCollectionType is unspecified.`);
  return {};
};

/** The target with the masked fields taken from the source; what the source lacks is cleared. */
const masked = (
  target: Record<string, unknown>,
  source: Record<string, unknown>,
  mask: string | null | undefined,
  here: string,
  shape: Message,
): Record<string, unknown> => {
  if (!mask) throw invalidArgument(`Invalid ${here}: updateMask is required`);
  if (mask === '*') return structuredClone(source);
  const merged = structuredClone(target);
  for (const path of mask.split(',')) {
    const names = path.trim().split('.').map(camel);
    requireField(shape, names, `Invalid ${here}: Invalid update_mask: ${path.trim()}`);
    const last = names.pop() ?? '';
    let to = merged;
    let from: Record<string, unknown> | undefined = source;
    for (const name of names) {
      const inside = isObject(to[name]) ? to[name] : {};
      to[name] = inside;
      to = inside;
      const next: unknown = from?.[name];
      from = isObject(next) ? next : undefined;
    }
    if (from?.[last] === undefined || from[last] === null) delete to[last];
    else to[last] = structuredClone(from[last]);
  }
  return merged;
};

/** How Google words the refusal is assumed. @throws NotEmulated for a field that only the Workspace lacks */
const requireField = (shape: Shape | undefined, [name, ...rest]: readonly string[], refused: string): void => {
  if (name === undefined) return;
  const message = shape?.kind === 'message' ? shape : undefined;
  const field = message && Object.hasOwn(message.fields, name) ? message.fields[name] : undefined;
  const schema = message && schemaOfMessage(message.name);
  if (!field && schema && hasField(schema, name)) throw new NotEmulated(`${schema}.${name}`);
  if (!field) throw invalidArgument(refused);
  requireField(field, rest, refused);
};

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Item and question ids share one space in a form. */
export const idsIn = (form: Pick<FormRecord, 'items'>): Set<string> =>
  new Set(form.items.flatMap((item) => [item.itemId, ...questionsOf(item).map(({ questionId }) => questionId)]));

/** The item with its ids given, checked. The message's shape has been checked before. */
const completed = (
  written: forms_v1.Schema$Item | Record<string, unknown>,
  taken: Set<string>,
  here: string,
  newId: () => string,
): FormItemRecord => {
  const item = structuredClone(written) as FormItemRecord;
  const claimed = (id: string | undefined | null, what: string): string => {
    if (!id) {
      let made = newId();
      while (taken.has(made)) made = newId();
      taken.add(made);
      return made;
    }
    // Google documents ids only as "hex"; that eight digits are accepted is known, more is not.
    if (!/^[0-9a-f]{1,8}$/.test(id)) throw invalidArgument(`Invalid ${here}: Invalid ${what} ID: ${id}`);
    if (taken.has(id)) throw invalidArgument(`Invalid ${here}: Duplicate ${what} ID: ${id}`);
    taken.add(id);
    return id;
  };
  if (!(item.questionItem || item.questionGroupItem || item.pageBreakItem || item.textItem))
    throw invalidArgument(`Invalid ${here}: item kind is required`);
  oneLine(item.title);
  item.itemId = claimed(item.itemId, 'item');
  if (item.questionItem) {
    const { question } = item.questionItem;
    if (!question) throw invalidArgument(`Invalid ${here}: question is required`);
    if (question.rowQuestion) throw invalidArgument(`Invalid ${here}: rowQuestion is only allowed in a grid.`);
    question.questionId = claimed(question.questionId, 'question');
    checkQuestion(question, here);
  }
  if (item.questionGroupItem) {
    const { grid, questions } = item.questionGroupItem;
    if (!grid?.columns) throw invalidArgument(`Invalid ${here}: grid columns are required`);
    if (grid.columns.type !== 'RADIO' && grid.columns.type !== 'CHECKBOX')
      throw invalidArgument(`Invalid ${here}: grid columns must be of type RADIO or CHECKBOX`);
    checkChoices(grid.columns, here);
    if (grid.columns.options.some(({ isOther }) => isOther))
      throw invalidArgument(`Invalid ${here}: grid columns cannot have an "Other" option`);
    if (!questions?.length) throw invalidArgument(`Invalid ${here}: a grid must have at least one row`);
    const titles = questions.map(({ rowQuestion }) => rowQuestion?.title ?? '');
    if (titles.some((title) => title === ''))
      throw invalidArgument(`Invalid ${here}: every row of a grid needs a title`);
    if (new Set(titles).size < titles.length) throw invalidArgument(`Invalid ${here}: Duplicate row titles in a grid`);
    titles.forEach(oneLine);
    for (const question of questions) question.questionId = claimed(question.questionId, 'question');
  }
  return item;
};

const checkQuestion = (question: FormQuestionRecord, here: string): void => {
  const { choiceQuestion, scaleQuestion, textQuestion, dateQuestion, timeQuestion } = question;
  if (choiceQuestion) {
    checkChoices(choiceQuestion, here);
  } else if (scaleQuestion) {
    const { low = 0, high = 0 } = scaleQuestion;
    scaleQuestion.low = low;
    if (low !== 0 && low !== 1) throw invalidArgument(`Invalid ${here}: scale low must be 0 or 1`);
    if (high < 2 || high > 10) throw invalidArgument(`Invalid ${here}: scale high must be between 2 and 10`);
    oneLine(scaleQuestion.lowLabel);
    oneLine(scaleQuestion.highLabel);
  } else if (!textQuestion && !dateQuestion && !timeQuestion)
    throw invalidArgument(`Invalid ${here}: question kind is required`);
};

const checkChoices = ({ type, options }: FormChoiceRecord, here: string): void => {
  if (type !== 'RADIO' && type !== 'CHECKBOX' && type !== 'DROP_DOWN')
    throw invalidArgument(`Invalid ${here}: choice type is required`);
  if (!options?.length) throw invalidArgument(`Invalid ${here}: options are required`);
  const values = options.filter(({ isOther }) => !isOther).map(({ value }) => value ?? '');
  if (values.some((value) => value === '')) throw invalidArgument(`Invalid ${here}: Option value cannot be empty`);
  if (new Set(values).size < values.length) throw invalidArgument(`Invalid ${here}: Duplicate option values`);
  if (type === 'DROP_DOWN' && options.some(({ isOther }) => isOther))
    throw invalidArgument(`Invalid ${here}: DROP_DOWN cannot have an "Other" option`);
  values.forEach(oneLine);
};

const oneLine = (text: unknown): void => {
  if (typeof text === 'string' && /[\r\n]/.test(text)) throw invalidArgument('Displayed text cannot contain newlines');
};
