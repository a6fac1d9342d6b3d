// The papers for the data protection officer as HTML for Drive's import: drafts made of the settings and the manifest.

import { OWN_TABLES } from '../privacy/personalData.ts';
import { privacyNotice, textInForce } from '../privacy/privacyNotice.ts';
import { SMALLEST_GROUP } from '../report/protection.ts';
import { settingRows } from '../settings/settingRows.ts';
import { type Html, html, htmlTable } from '../text/html.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Settings } from '../unit/unit.ts';
import type { RecordRow, RetentionRow } from '../words/codes.ts';
import { words } from '../words/words.ts';
import { CALLED_ADDRESSES, SCOPE_ADDRESS, SCOPES } from './scopes.ts';

const PERSONAL_TABS = ['employees', ...OWN_TABLES, 'log'] as const;

/** The settings that the papers say something of. */
const USED = [
  'unitName',
  'organisation',
  'managerName',
  'managerEmail',
  'remindAnswers',
  'reminderDays',
  'readAgreements',
  'miniMus',
  'miniMusMonths',
  'proposeDeletions',
  'answersMonths',
  'agreementsMonths',
  'legalBasis',
  'recipients',
  'retention',
  'privacyContact',
] as const satisfies readonly (keyof Settings)[];

export const papersTitle = ({ unitName, language }: Settings, date: string): string => {
  const { papers } = words(language);
  return papers.title(tidy(unitName) || papers.record.noUnit, date);
};

export const papersHtml = (settings: Settings, date: string): string => {
  const { language } = settings;
  const { papers } = words(language);
  const title = papersTitle(settings, date);
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>
<body style="font-family:Arial,sans-serif;font-size:11pt;color:#202124;">
<h1>${title}</h1>
${paragraphs(papers.lead)}
${recordPart(settings)}
${dataPart(language)}
${assessmentPart(settings)}
${letterPart(settings)}
${retentionPart(settings)}
${accessPart(language)}
${scopesPart(language)}
${settingsPart(settings)}
</body></html>`.toString();
};

/** What the organisation has to fill in stands out. */
const withBlanks = (text: string): Html[] =>
  text.split(/(\[[^\]]*\])/).map((part) => (part.startsWith('[') ? html`<b>${part}</b>` : html`${part}`));

const paragraphs = (texts: readonly string[]): Html[] => texts.map((text) => html`<p>${withBlanks(text)}</p>`);

const list = (texts: readonly string[]): Html =>
  html`<ul>${texts.map((text) => html`<li>${withBlanks(text)}</li>`)}</ul>`;

const table = (columns: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Html =>
  htmlTable(
    columns,
    rows.map((row) => row.map(withBlanks)),
    widths,
  );

const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

const recordPart = (settings: Settings): Html => {
  const { language } = settings;
  const { record } = words(language).papers;
  const [organisation, unitName, manager] = [
    settings.organisation,
    settings.unitName,
    joined(settings.managerName.trim(), settings.managerEmail.trim()),
  ].map(tidy);
  const inInvitation = (key: 'legalBasis' | 'recipients', blank: string): string => {
    const text = textInForce(settings, key, language).trim();
    return text === '' ? blank : record.inInvitation(text);
  };
  const said: Record<RecordRow, string> = {
    ...record,
    controller: organisation ? joined(organisation, record.controllerDetails) : record.noController,
    unit: unitName || record.noUnit,
    manager: manager || record.noManager,
    contact: settings.privacyContact.trim() || record.noContact,
    legalBasis: joined(inInvitation('legalBasis', record.noLegalBasis), record.legalBasisCheck),
    recipients: joined(inInvitation('recipients', record.noRecipients), record.recipientsCheck),
  };
  const rows = Object.entries(record.titles) as [RecordRow, string][];
  return html`<h2>${record.heading}</h2>
${table(
  record.columns,
  rows.map(([row, title]) => [title, said[row]]),
  [28, 72],
)}`;
};

const dataPart = (language: Language): Html => {
  const { data } = words(language).papers;
  return html`<h2>${data.heading}</h2>
${table(
  data.columns,
  PERSONAL_TABS.map((key) => [
    TABLES[key].titles[language],
    Object.values(TABLES[key].columns)
      .map(({ titles }) => titles[language])
      .join(', '),
  ]),
  [28, 72],
)}
${paragraphs([data.files])}`;
};

const assessmentPart = (settings: Settings): Html => {
  const { assessment } = words(settings.language).papers;
  const { flows, risks } = assessment;
  const flowDetails: Partial<Record<keyof typeof flows, string>> = {
    conversation: settings.readAgreements ? assessment.agreementsRead : assessment.agreementsNotRead,
    mails:
      settings.remindAnswers && settings.reminderDays.length > 0
        ? assessment.reminders(settings.reminderDays.join(', '))
        : assessment.noReminders,
    halfYear: settings.miniMus ? assessment.halfYearAfter(settings.miniMusMonths) : assessment.noHalfYear,
    report: assessment.smallGroups(SMALLEST_GROUP),
    figures: assessment.smallGroups(SMALLEST_GROUP),
  };
  const flowRows = Object.entries(flows) as [keyof typeof flows, readonly [string, string]][];
  return html`<h2>${assessment.heading}</h2>
<h3>${assessment.needHeading}</h3>
${paragraphs(assessment.need)}
<h3>${assessment.flowsHeading}</h3>
${table(
  assessment.flowColumns,
  flowRows.map(([flow, [what, where]]) => [what, joined(where, flowDetails[flow] ?? '')]),
  [40, 60],
)}
<h3>${assessment.necessityHeading}</h3>
${list(assessment.necessity)}
<h3>${assessment.risksHeading}</h3>
${table(
  assessment.riskColumns,
  Object.values(risks).map(([risk, measures]) => [risk, measures, assessment.riskBlank]),
  [28, 50, 22],
)}
<h3>${assessment.decideHeading}</h3>
${list(assessment.decide)}`;
};

const letterPart = (settings: Settings): Html => {
  const { papers, sensitive, privacy, yourManager } = words(settings.language);
  const { letter } = papers;
  return html`<h2>${letter.heading}</h2>
${paragraphs([letter.greeting, letter.why(tidy(settings.unitName)), letter.what, letter.free, letter.feedback])}
${paragraphs([sensitive, letter.others, letter.where, letter.automatic, letter.duty])}
<h3>${privacy.heading}</h3>
${list([...privacyNotice(settings, settings.language), letter.restriction, letter.officer])}
<p>${letter.closing}<br>${tidy(settings.managerName) || yourManager}</p>`;
};

const retentionPart = (settings: Settings): Html => {
  const { papers, settings: settingWords } = words(settings.language);
  const { retention } = papers;
  const { answersMonths, agreementsMonths, proposeDeletions } = settings;
  const byAnswers = retention.inSetting(settingWords.titles.answersMonths[0]);
  const byAgreements = retention.inSetting(settingWords.titles.agreementsMonths[0]);
  const { byRule, byOrganisation } = retention;
  const said: Record<RetentionRow, readonly [howLong: string, decided: string]> = {
    answers: [retention.answers(answersMonths), byAnswers],
    agreements: [retention.agreements(agreementsMonths), byAgreements],
    leftFiles: [retention.leftFiles, byRule],
    leftPerson: [retention.leftPerson(agreementsMonths), byAgreements],
    log: [retention.log, byRule],
    reports: [retention.reports, byOrganisation],
    receipts: [retention.receipts, byOrganisation],
    mails: [retention.mails, byOrganisation],
    papers: [retention.papers, byOrganisation],
  };
  const rows = Object.entries(retention.titles) as [RetentionRow, string][];
  const own = tidy(settings.retention);
  return html`<h2>${retention.heading}</h2>
${paragraphs([
  proposeDeletions ? retention.asked : retention.notAsked(settingWords.titles.proposeDeletions[0]),
  ...(own === '' ? [] : [retention.saidElsewhere(own)]),
])}
${table(
  retention.columns,
  rows.map(([row, title]) => [title, ...said[row]]),
  [36, 38, 26],
)}`;
};

const accessPart = (language: Language): Html => {
  const { access } = words(language).papers;
  return html`<h2>${access.heading}</h2>
${table(access.columns, Object.values(access.rows), [26, 44, 30])}`;
};

const scopesPart = (language: Language): Html => {
  const { scopes } = words(language).papers;
  return html`<h2>${scopes.heading}</h2>
${paragraphs([scopes.lead])}
${table(
  scopes.columns,
  SCOPES.map((scope) => [SCOPE_ADDRESS + scope, scopes.reasons[scope]]),
  [50, 50],
)}
${paragraphs([scopes.addresses(CALLED_ADDRESSES.join(', '))])}`;
};

const settingsPart = (settings: Settings): Html => {
  const { language } = settings;
  const phrases = words(language).papers.settings;
  const rows = settingRows(language, settings);
  return html`<h2>${phrases.heading}</h2>
${table(
  phrases.columns,
  USED.flatMap((key) =>
    rows
      .filter(({ id }) => id === key)
      .map(({ title, value }) => [title, value || (typeof settings[key] === 'number' ? '0' : phrases.empty)]),
  ),
  [40, 60],
)}`;
};
