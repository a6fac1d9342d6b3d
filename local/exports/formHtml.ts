// A form as a page that people can open and print; it looks like the form in Google Forms and is not filled in.
import type { FormChoiceRecord, FormItemRecord, FormQuestionRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

/** The texts of Google Forms around the questions, by the reader's language. */
const TEXTS = {
  en: {
    emailRecorded: 'Your email address is recorded when you submit this form.',
    indicatesRequired: '* Indicates required question',
    submit: 'Submit',
    untitled: 'Untitled section',
    required: 'Required',
    yourAnswer: 'Your answer',
    other: 'Other:',
    choose: 'Choose',
  },
  da: {
    emailRecorded: 'Din mailadresse registreres, når du indsender denne formular.',
    indicatesRequired: '* Angiver et obligatorisk spørgsmål',
    submit: 'Send',
    untitled: 'Sektion uden titel',
    required: 'Obligatorisk',
    yourAnswer: 'Dit svar',
    other: 'Andet:',
    choose: 'Vælg',
  },
};
type Texts = (typeof TEXTS)['en'];

/** As a person with that locale sees it (`da`, or anything else for English). @throws Error where there is no such form. */
export const formHtmlOf = (workspace: Workspace, formId: string, locale = 'en'): string => {
  const language = locale.startsWith('da') ? 'da' : 'en';
  const texts = TEXTS[language];
  const form = workspace.state.forms[formId];
  if (!form) throw new Error(`No such form: ${formId}`);
  const title = escaped(form.info.title || form.info.documentTitle);
  const required = form.items.some((item) => questionsIn(item).some((question) => question.required));
  const notice = form.emailCollectionType === 'DO_NOT_COLLECT' ? '' : `<p class="notice">${texts.emailRecorded}</p>`;
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><main><header class="card first"><h1>${title}</h1>${described(form.info.description)}${notice}${
    required ? `<p class="required">${texts.indicatesRequired}</p>` : ''
  }</header>
${form.items.map((item, i) => itemHtml(item, `item${i}`, texts)).join('\n')}
<p class="end"><span class="button">${texts.submit}</span></p></main></body></html>
`;
};

const itemHtml = (item: FormItemRecord, id: string, texts: Texts): string => {
  const title = escaped(item.title ?? '');
  const about = described(item.description);
  if (item.pageBreakItem) return `<section class="card section"><h2>${title || texts.untitled}</h2>${about}</section>`;
  if (item.textItem) return `<section class="card"><h3>${title}</h3>${about}</section>`;
  const required = questionsIn(item).some((question) => question.required);
  const star = required ? ` <span class="required" title="${texts.required}">*</span>` : '';
  return `<fieldset class="card" id="${id}"><legend>${title}${star}</legend>${about}${inputHtml(item, id, title, texts)}</fieldset>`;
};

const questionsIn = (item: FormItemRecord): FormQuestionRecord[] =>
  item.questionItem ? [item.questionItem.question] : (item.questionGroupItem?.questions ?? []);

const inputHtml = (item: FormItemRecord, id: string, title: string, texts: Texts): string => {
  if (item.questionItem) return questionHtml(item.questionItem.question, id, title, texts);
  const columns = item.questionGroupItem?.grid?.columns;
  return columns ? gridHtml(item.questionGroupItem?.questions ?? [], columns, id) : '';
};

const questionHtml = (question: FormQuestionRecord, id: string, title: string, texts: Texts): string => {
  if (question.choiceQuestion) return choiceHtml(question.choiceQuestion, id, title, texts);
  if (question.scaleQuestion) return scaleHtml(question.scaleQuestion, id);
  if (question.textQuestion?.paragraph)
    return `<textarea rows="4" aria-label="${title}" placeholder="${texts.yourAnswer}"></textarea>`;
  if (question.dateQuestion)
    return `<input type="${question.dateQuestion.includeTime ? 'datetime-local' : 'date'}" aria-label="${title}">`;
  if (question.timeQuestion) return `<input type="time" aria-label="${title}">`;
  return `<input type="text" aria-label="${title}" placeholder="${texts.yourAnswer}">`;
};

const choiceHtml = ({ type, options }: FormChoiceRecord, id: string, title: string, texts: Texts): string => {
  const labels = options.map(({ value, isOther }) => (isOther ? texts.other : escaped(value ?? '')));
  if (type === 'DROP_DOWN')
    return `<select aria-label="${title}"><option>${texts.choose}</option>${labels.map((label) => `<option>${label}</option>`).join('')}</select><ol class="print">${labels.map((label) => `<li>${label}</li>`).join('')}</ol>`;
  return labels
    .map((label) => `<label class="option"><input type="${inputType(type)}" name="${id}"> ${label}</label>`)
    .join('');
};

const inputType = (type: FormChoiceRecord['type']): string => (type === 'CHECKBOX' ? 'checkbox' : 'radio');

const scaleHtml = (scale: NonNullable<FormQuestionRecord['scaleQuestion']>, id: string): string => {
  const low = scale.low ?? 0;
  const steps = Array.from({ length: scale.high - low + 1 }, (_, i) => low + i);
  return `<div class="scale"><span>${escaped(scale.lowLabel ?? '')}</span>${steps
    .map((step) => `<label>${step}<input type="radio" name="${id}"></label>`)
    .join('')}<span>${escaped(scale.highLabel ?? '')}</span></div>`;
};

const gridHtml = (rows: readonly FormQuestionRecord[], columns: FormChoiceRecord, id: string): string => {
  const labels = columns.options.map(({ value }) => escaped(value ?? ''));
  const head = labels.map((label) => `<th scope="col">${label}</th>`).join('');
  const body = rows.map((row, r) => {
    const title = escaped(row.rowQuestion?.title ?? '');
    const cells = labels.map(
      (label) => `<td><input type="${inputType(columns.type)}" name="${id}r${r}" aria-label="${title}: ${label}"></td>`,
    );
    return `<tr><th scope="row">${title}</th>${cells.join('')}</tr>`;
  });
  return `<div class="grid"><table><thead><tr><td></td>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
};

const described = (text: string | undefined): string => (text ? `<p class="about">${escaped(text)}</p>` : '');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const STYLE = `
*{box-sizing:border-box}body{margin:0;background:#f0ebf8;color:#202124;font:14px/1.5 Roboto,Arial,sans-serif}
main{max-width:640px;margin:12px auto;padding:0 8px}
.card{display:block;min-width:0;background:#fff;border:1px solid #dadce0;border-radius:8px;padding:24px;margin:0 0 12px}
.first{border-top:10px solid #673ab7}h1{font-size:32px;font-weight:400;line-height:1.25;margin:0 0 8px}
.section{padding-top:0;overflow:hidden}h2{background:#673ab7;color:#fff;margin:0 -24px 16px;padding:12px 24px;font-size:16px;font-weight:500}
h3,legend{font-size:16px;font-weight:400;margin:0;padding:0}legend{float:left;width:100%;margin-bottom:8px}legend+*{clear:both}
.about{white-space:pre-line;margin:0 0 12px}.notice{border-top:1px solid #dadce0;margin:12px 0 0;padding-top:12px;color:#5f6368}
.required{color:#b3261e;margin-bottom:0}.option{display:block;clear:both;padding:6px 0}
input[type=text],textarea,select,input[type=date],input[type=datetime-local],input[type=time]{font:inherit;border:0;border-bottom:1px solid #80868b;padding:6px 0;background:none}
input[type=text]{width:60%}textarea{width:100%;resize:vertical}input[type=radio],input[type=checkbox]{width:18px;height:18px;accent-color:#673ab7;vertical-align:middle}
.scale{display:flex;align-items:flex-end;justify-content:space-between;gap:8px;text-align:center}.scale label{display:flex;flex-direction:column;align-items:center;gap:8px}
.grid{overflow-x:auto}table{border-collapse:collapse;width:100%}tbody tr:nth-child(odd){background:#f8f9fa}th{font-weight:400;padding:8px}th[scope=row]{text-align:left}td{text-align:center;padding:8px}
.button{display:inline-block;background:#673ab7;color:#fff;border-radius:4px;padding:8px 24px}.print{display:none}
@media print{body{background:#fff}.card{break-inside:avoid}.end,select{display:none}.print{display:block}}`;
