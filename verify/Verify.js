// Kontrollér Google: asks Google what the add-on rests on, and writes in a tab what is so. None of the add-on is in it.
// First the runner, then the probes. Each probe is a name, steps (what is asked, what is expected) and what follows.

const FORMS = 'https://forms.googleapis.com/v1/forms';
const DOCS = 'https://docs.googleapis.com/v1/documents';
const FILES = 'https://www.googleapis.com/drive/v3/files';
const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';
const TYPE = 'application/vnd.google-apps.';
const TAB = 'Kontrollér Google';
const HEADINGS = ['Prøve', 'Hvad', 'Udfald', 'Hvad følger', 'Afgør', 'Svar', 'Millisekunder'];

/**
 * @typedef {{ [name: string]: unknown }} Pattern  part of an answer; see `unmet_`
 * @typedef {{ paragraphStyle: { namedStyleType: string }, bullet?: object }} Paragraph
 * @typedef {{ paragraph?: Paragraph, table?: { rows: number, columns: number } }} Block
 * @typedef {object} Asked
 * @property {'get' | 'post' | 'patch' | 'delete'} method
 * @property {string} url
 * @property {object} [json]
 * @property {string} [type]  of the content
 * @property {string | number[]} [content]
 * @property {boolean} [bytes]  the answer is a file, not JSON
 * @typedef {object} Body  the fields of Google's answers that probes read
 * @property {string} id
 * @property {string} formId
 * @property {string[]} ids
 * @property {{ id: string }[]} files
 * @property {object[]} items
 * @property {{ id: string, type: string, role: string }[]} permissions
 * @property {string} version
 * @property {string} modifiedTime
 * @property {string} revisionId
 * @property {{ respondentEmail: string, answers?: object }[]} responses
 * @property {{ content: Block[] }} body
 * @typedef {{ status: number, body: Body, bytes: number[], value: unknown, count: number, thrown: string }} Answer
 * @typedef {{ [name: string]: Answer }} Made  answers that later steps need, by the name under which they are kept
 * @typedef {object} Step
 * @property {(made: Made) => Asked | Asked[]} [ask]  a request, or several sent together
 * @property {(made: Made) => unknown} [call]  a call of an Apps Script service
 * @property {string} [member]  the service's member whose time the call measures
 * @property {(answers: Answer[], made: Made) => object} [see]  what is looked at of the answers
 * @property {number[]} [tries]  seconds to wait before each try, until the answer is as expected
 * @property {Pattern} expect
 * @property {string} [keep]
 * @typedef {object} Probe
 * @property {string} what
 * @property {string[]} settles  faults (F), traits of the local Workspace (K) and open questions
 * @property {Step[]} steps
 * @property {string | ((seen: Answer[]) => string)} so  what follows where all is as expected
 * @property {string} notSo
 * @typedef {{ of: string, ms: number }} Time
 */

// ---- What people choose ----

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu(TAB)
    .addItem('1 Nu (3 minutter)', verifyNow.name)
    .addItem('2 Efter en time', verifyAfterAnHour.name)
    .addItem('3 Med en kollega', verifyWithColleague.name)
    .addSeparator()
    .addItem('Hent resultatet', showRecord.name)
    .addItem('Slet alt, som kontrollen har lavet', cleanUp.name)
    .addToUi();
}

function verifyNow() {
  runPart_('now');
  runPart_('cleanUp');
  const page = HtmlService.createHtmlOutput(SIDEBAR).setTitle(TAB);
  SpreadsheetApp.getUi().showSidebar(page);
}

function verifyAfterAnHour() {
  runPart_('hour');
  if (
    !said_(`Vil du også prøve, hvad Google gør uden fuldt samtykke?
Tryk på Ja, og vælg punkt 2 igen. Når Google spørger, så fjern KUN fluebenet ud for tilladelsen til at sende mails.`)
  )
    return cleanUp();
  store_().setProperty('consent', 'withdrawn');
  ScriptApp.invalidateAuth();
}

/** The owner shares; the colleague chooses the same item; the owner chooses it again. */
function verifyWithColleague() {
  const { owner, colleague } = store_().getProperties();
  const me = Session.getEffectiveUser().getEmail();
  if (colleague && me !== owner) return runPart_('colleague');
  if (colleague) {
    runPart_('back');
    return cleanUp();
  }
  const reply = SpreadsheetApp.getUi().prompt(
    'Kollegaens mailadresse. Kollegaen skal have en anden Google-konto og have sagt ja til at være med:',
  );
  const address = reply.getResponseText().trim();
  if (!address.includes('@')) return;
  store_().setProperties({ owner: me, colleague: address });
  runPart_('share');
  const { form, doc } = made_();
  SpreadsheetApp.getUi().alert(
    `Del nu dette ark med kollegaen. Kollegaen åbner skemaet (${form.value}${PREFILLED}), sender det uden at rette i det,
der måske står der i forvejen (er det tomt, svares der, som man vil), skriver en linje i dokumentet
(https://docs.google.com/document/d/${doc.body.id}/edit) og vælger punkt 3 i arket. Vælg så selv punkt 3 igen.`,
  );
}

/** The trigger's own run: what it sees is kept for part 2. After three runs it stops by itself, and the last one is ended by Google. */
function verifyHourly() {
  const runs = JSON.parse(store_().getProperty('runs') || '[]');
  runs.push({
    sheet: SpreadsheetApp.getActive().getId().length > 20,
    lock: LockService.getDocumentLock().tryLock(1000),
    api: fetched_([get_(`${FILES}?pageSize=1&fields=files(id)`)])[0].status === 200,
    user: Session.getEffectiveUser().getEmail().includes('@'),
    mailsLeft: MailApp.getRemainingDailyQuota() > 0,
    minute: new Date().getMinutes(),
  });
  store_().setProperty('runs', JSON.stringify(runs));
  if (runs.length < 3) return;
  triggersAway_();
  untilGoogleEndsIt_();
}

/** All files, the trigger, and what was noted in the Sheet; the tab with the results stays. */
function cleanUp() {
  store_().deleteProperty('later');
  runPart_('cleanUp');
  triggersAway_();
  // What could not be deleted stays noted, for the next time.
  if (ids_().length === 0) store_().deleteAllProperties();
}

/** Called by the sidebar's page. @param {string} wish */
function sidebarEcho(wish) {
  if (wish === 'throw') throw new Error('Med vilje');
  if (wish === 'date') return new Date(0);
  return wish === 'long' ? 'x'.repeat(300000) : wish;
}

/** Called by the sidebar's page when it has tried everything. @param {object} report */
function sidebarDone(report) {
  runPart_('sidebar', { sidebar: /** @type {Answer} */ ({ value: report }) });
}

/** The record as a file, in a dialog. Nothing is sent anywhere. */
function showRecord() {
  const json = JSON.stringify(record_(), null, 2);
  const page = `<p>Adresser og navne er fjernet, id'er er $1, $2 … Læs den, før du giver den videre.</p>
<p><a download="google-${today_()}.json" href="data:application/json;charset=utf-8,${encodeURIComponent(json)}">Hent filen</a></p>
<textarea readonly style="width:100%;height:300px">${json.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</textarea>`;
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(page).setWidth(700).setHeight(450), TAB);
}

// ---- The runner ----

/** @param {keyof typeof PROBES} part @param {Made} [given] */
function runPart_(part, given) {
  const made = { ...made_(), ...given };
  if (part !== 'consent' && store_().getProperty('consent')) {
    store_().deleteProperty('consent');
    runPart_('consent');
  }
  for (const [name, probe] of Object.entries(PROBES[part])) {
    write_(name, probe, 'Afbrudt', 'Google afbrød prøven, før den var til ende.');
    const { seen, times, passed } = tried_(probe, made);
    const so = typeof probe.so === 'string' ? () => probe.so : probe.so;
    write_(name, probe, passed ? 'Bestået' : 'Ikke bestået', passed ? so(seen) : probe.notSo, normal_(seen), times);
    keep_(made);
  }
}

/** @param {Probe} probe @param {Made} made */
function tried_(probe, made) {
  const seen = /** @type {Answer[]} */ ([]);
  const times = /** @type {Time[]} */ ([]);
  let passed = true;
  for (const step of probe.steps) {
    const { answer, ms, of } = stepTried_(step, made);
    seen.push(answer);
    if (of) times.push({ of, ms });
    if (step.keep) made[step.keep] = answer;
    if (unmet_(step.expect, answer).length > 0) passed = false;
  }
  return { seen, times, passed };
}

/** Of several tries the last is what counts; the time is that of the last try alone. @param {Step} step @param {Made} made */
function stepTried_(step, made) {
  let tried = { answer: /** @type {Answer} */ ({}), ms: 0, of: '' };
  for (const seconds of step.tries || [0]) {
    if (seconds > 0) Utilities.sleep(seconds * 1000);
    const from = Date.now();
    const { answer, of } = performed_(step, made);
    tried = { answer, ms: Date.now() - from, of };
    if (unmet_(step.expect, answer).length === 0) return tried;
  }
  return tried;
}

/** @param {Step} step @param {Made} made @returns {{ answer: Answer, of: string }} */
function performed_(step, made) {
  try {
    if (step.call) return { answer: /** @type {Answer} */ ({ value: step.call(made) }), of: step.member || '' };
    const asked = step.ask ? step.ask(made) : [];
    const answers = fetched_(Array.isArray(asked) ? asked : [asked]);
    const answer = step.see ? /** @type {Answer} */ (step.see(answers, made)) : answers[0];
    return { answer, of: Array.isArray(asked) ? '' : `rest:${shape_(asked)}` };
  } catch (error) {
    const thrown = error instanceof Error ? error.message : String(error);
    return { answer: /** @type {Answer} */ ({ thrown }), of: '' };
  }
}

/** Sends the requests together, and notes what they make before anything else can go wrong. @param {Asked[]} asked */
function fetched_(asked) {
  if (asked.length === 0) return [];
  const headers = { Authorization: `Bearer ${ScriptApp.getOAuthToken()}` };
  const responses = UrlFetchApp.fetchAll(
    asked.map(({ method, url, json, type, content }) => ({
      url,
      method,
      headers,
      muteHttpExceptions: true,
      ...(json ? { contentType: 'application/json; charset=utf-8', payload: JSON.stringify(json) } : {}),
      ...(content ? { contentType: type, payload: content } : {}),
    })),
  );
  const answers = responses.map((response, at) => {
    const status = response.getResponseCode();
    if (asked[at].bytes) return /** @type {Answer} */ ({ status, bytes: response.getContent() });
    const text = response.getContentText();
    if (text === '') return /** @type {Answer} */ ({ status });
    return /** @type {Answer} */ ({
      status,
      body: text.startsWith('{') ? JSON.parse(text) : { text: text.slice(0, 200) },
    });
  });
  const isMaking = answers.filter((_, at) => /(files|forms)(\?|$)/.test(asked[at].url) && asked[at].method === 'post');
  note_(isMaking.filter(({ status }) => status === 200).map(({ body }) => body.id || body.formId));
  return answers;
}

/** Patterns: texts, numbers and lists as they are, objects in part, and the five below. @param {unknown} expected @param {unknown} answer @returns {string[]} */
function unmet_(expected, answer, at = '') {
  if (typeof expected !== 'object' || expected === null) return expected === answer ? [] : [at];
  const [kind, value] = Object.entries(expected)[0] || [];
  if (kind === '$oneOf') return value.includes(answer) ? [] : [at];
  if (kind === '$like') return new RegExp(value).test(String(answer)) ? [] : [at];
  if (kind === '$there') return answer === undefined || answer === null ? [at] : [];
  if (kind === '$absent') return answer === undefined || answer === null ? [] : [at];
  if (kind === '$count') return Array.isArray(answer) && answer.length === value ? [] : [at];
  if (typeof answer !== 'object' || answer === null) return [at];
  if (Array.isArray(expected) && (!Array.isArray(answer) || answer.length !== expected.length)) return [at];
  const entries = Object.entries(answer);
  return Object.entries(expected).flatMap(([name, part]) =>
    unmet_(part, (entries.find(([known]) => known === name) || [])[1], `${at}.${name}`),
  );
}

/** Without anything that tells who or when: ids as $1, $2 … in their order, no addresses, no own domain, no times. @param {unknown} seen */
function normal_(seen) {
  const domain = Session.getEffectiveUser().getEmail().split('@')[1] || '@';
  const ids = /** @type {string[]} */ ([]);
  const numbered = (/** @type {string} */ id) => `$${(ids.includes(id) ? ids.indexOf(id) : ids.push(id) - 1) + 1}`;
  const made = ids_().sort((one, other) => other.length - one.length);
  const text = JSON.stringify(seen, (name, value) => {
    if (name === 'bytes') return `<${value.length > 0 ? 'bytes' : 'ingen bytes'}>`;
    if (typeof value !== 'string') return value;
    if (['revisionId', 'version', 'responderUri'].includes(name)) return `<${name}>`;
    if (['itemId', 'questionId'].includes(name) && !value.startsWith('0000')) return `<${name}>`;
    const whole = made.reduce((said, id) => (said.includes(id) ? said.split(id).join(numbered(id)) : said), value);
    return whole
      .replace(/[^\s@"'<>(),;:]+@[^\s@"'<>(),;:]+/g, '<adresse>')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<tid>')
      .replace(/(?=[\w-]*\d)[\w-]{20,}/g, numbered)
      .replace(/\d{9,}/g, '<tal>')
      .split(domain)
      .join('<domæne>');
  });
  return JSON.parse(text);
}

/** @param {Asked} asked */
const shape_ = ({ method, url }) => {
  const path = url.replace(/^https:\/\/[^/]+|\?.*$/g, '');
  return `${method.toUpperCase()} ${path.replace(/\/(forms|documents|files|permissions)\/[^/:]+/g, '/$1/*')}`;
};

/** @param {string} name @param {Probe} probe @param {string} outcome @param {unknown} follows */
function write_(
  name,
  { what, settles },
  outcome,
  follows,
  seen = /** @type {object} */ ([]),
  times = /** @type {Time[]} */ ([]),
) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(TAB) || SpreadsheetApp.getActive().insertSheet(TAB, 0);
  if (sheet.getLastRow() === 0) sheet.appendRow(HEADINGS).setFrozenRows(1);
  const names = sheet.getRange(1, 1, sheet.getLastRow(), 1).getValues().flat();
  const row = names.includes(name) ? names.indexOf(name) + 1 : names.length + 1;
  const cells = [name, what, outcome, follows, settles.join(', '), JSON.stringify(seen), JSON.stringify(times)];
  sheet.getRange(row, 1, 1, cells.length).setNumberFormat('@').setValues([cells]);
  SpreadsheetApp.flush();
}

/** What the tab says, as one record. */
function record_() {
  const sheet = SpreadsheetApp.getActive().getSheetByName(TAB);
  const [, ...rows] = sheet ? sheet.getDataRange().getValues() : [];
  const isConsumer = /@(gmail|googlemail)\.com$/.test(Session.getEffectiveUser().getEmail());
  return {
    recorded: today_(),
    account: isConsumer ? 'consumer' : 'workspace',
    probes: rows.map(([name, , outcome, , , seen, times]) => ({
      name,
      passed: outcome === 'Bestået',
      seen: JSON.parse(seen),
      times: JSON.parse(times),
    })),
  };
}

const today_ = () => Utilities.formatDate(new Date(), 'Etc/UTC', 'yyyy-MM-dd');
const store_ = () => PropertiesService.getDocumentProperties();

/** @returns {Made} */
const made_ = () => JSON.parse(store_().getProperty('kept') || '{}');
/** The short answers only: a property holds 9 kB. @param {Made} made */
const keep_ = (made) =>
  store_().setProperty(
    'kept',
    JSON.stringify(Object.fromEntries(Object.entries(made).filter(([, kept]) => JSON.stringify(kept).length < 300))),
  );
/** @returns {string[]} */
const ids_ = () => JSON.parse(store_().getProperty('made') || '[]');
/** @param {string[]} ids */
const note_ = (ids) => {
  if (ids.length > 0) store_().setProperty('made', JSON.stringify([...ids_(), ...ids]));
};

/** @param {string} question */
const said_ = (question) => {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(TAB, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
};

const triggersAway_ = () => {
  for (const trigger of ScriptApp.getUserTriggers(SpreadsheetApp.getActive())) ScriptApp.deleteTrigger(trigger);
};

// ---- Requests, steps and patterns, for the probes ----

/** @param {string} url @returns {Asked} */
const get_ = (url) => ({ method: 'get', url });
/** @param {string} url @param {object} json @returns {Asked} */
const post_ = (url, json) => ({ method: 'post', url, json });
/** @param {string} url @returns {Asked} */
const delete_ = (url) => ({ method: 'delete', url });
/** @param {Answer} made @param {string} fields */
const file_ = (made, fields, more = '') => `${FILES}/${made.body.id}${more}?fields=${fields}`;
/** @param {Answer} made */
const form_ = (made, more = '') => `${FORMS}/${made.body.id}${more}`;
/** @param {Answer} made */
const doc_ = (made, more = '') => `${DOCS}/${made.body.id}${more}`;
/** @param {string} q */
const found_ = (q) => get_(`${FILES}?q=${encodeURIComponent(q)}&fields=files(id)`);
/** @param {string} value */
const withKey_ = (value) => found_(`appProperties has { key='verify' and value='${value}' } and trashed = false`);
/** @param {string} type @param {object} [more] */
const create_ = (type, more) =>
  post_(`${FILES}?ignoreDefaultVisibility=true&fields=id`, { name: TAB, mimeType: TYPE + type, ...more });
const MAKE = `${UPLOAD}?uploadType=multipart&ignoreDefaultVisibility=true&fields=id`;
/**
 * Metadata and content in one request.
 * @param {'post' | 'patch'} method @param {string} url @param {object} metadata @param {string} type
 * @param {string | number[]} content @returns {Asked}
 */
const upload_ = (method, url, metadata, type, content) => {
  const bytes = (/** @type {string | number[]} */ part) => Utilities.newBlob(/** @type {string} */ (part)).getBytes();
  const head = `--part\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(metadata)}`;
  const parts = [`${head}\r\n--part\r\nContent-Type: ${type}\r\n\r\n`, content, '\r\n--part--\r\n'];
  return { method, url, type: 'multipart/related; boundary=part', content: parts.flatMap(bytes) };
};
/** @param {Made} made @param {object[]} requests */
const batch_ = ({ form }, ...requests) =>
  post_(form_(form, ':batchUpdate?fields=form(items(itemId,questionItem(question(questionId))))'), {
    includeFormInResponse: true,
    requests,
  });
/** @param {object} info */
const info_ = (info) => ({ updateFormInfo: { info, updateMask: Object.keys(info).join(',') } });
/** @param {object} item */
const item_ = (item) => ({ createItem: { item: { textItem: {}, ...item }, location: { index: 0 } } });
/** @param {Made} made @param {boolean} isPublished */
const publish_ = ({ form }, isPublished, isAcceptingResponses = isPublished) =>
  post_(form_(form, ':setPublishSettings'), {
    publishSettings: { publishState: { isPublished, isAcceptingResponses } },
  });
/** @param {Answer} file @param {string} role @param {string | null} emailAddress @param {object} [more] */
const share_ = (file, role, emailAddress, more) =>
  post_(`${file_(file, 'id,type,role,view', '/permissions')}&sendNotificationEmail=false`, {
    ...{ type: 'user', role, emailAddress },
    ...more,
  });
const ANSWERS = { view: 'published' };
/** @param {Answer} file */
const permissions_ = (file) =>
  get_(`${file_(file, 'permissions(id,type,role,view)', '/permissions')}&includePermissionsForView=published`);
/** @param {Answer} file */
const trace_ = (file) => get_(file_(file, 'id,version,modifiedTime,lastModifyingUser(me)'));
/** @param {Answer} file @returns {Asked} */
const pdf_ = (file) => ({ ...get_(`${FILES}/${file.body.id}/export?mimeType=application/pdf`), bytes: true });

/** @param {NonNullable<Step['ask']>} ask @param {Pattern} expect @param {Partial<Step>} [more] @returns {Step} */
const asks_ = (ask, expect, more) => ({ ask, expect, ...more });
/** @param {NonNullable<Step['call']>} call @param {unknown} value @param {Partial<Step>} [more] @returns {Step} */
const calls_ = (call, value, more) => ({ call, expect: { value }, ...more });

const THERE = { $there: true };
const ABSENT = { $absent: true };
/** @param {unknown[]} values */
const oneOf_ = (...values) => ({ $oneOf: values });
/** @param {string} pattern */
const like_ = (pattern) => ({ $like: pattern });
/** @param {number} count */
const count_ = (count) => ({ $count: count });
const EITHER = { status: oneOf_(200, 400) };
const DONE = { status: 200 };
/** @param {object} body */
const done_ = (body) => ({ status: 200, body });
/** @param {string} reason */
const error_ = (reason) => ({ error: { errors: [{ reason }] } });

/** How Google answered each step: `200, 400`. @param {Answer[]} seen */
const statuses_ = (seen) => seen.map(({ status }) => status).join(', ');
/** @param {Answer} before @param {Answer} after */
const moved_ = ({ body: before }, { body: after }) => ({
  modifiedTime: before.modifiedTime !== after.modifiedTime,
  version: before.version !== after.version,
});
/** @param {Answer} seen */
const versionMoved_ = ({ value }) => Object(value).version;
/** What is done in a tab of its own, which is taken away again. @param {(sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown} work */
const inNewTab_ = (work) => {
  const sheet = SpreadsheetApp.getActive().insertSheet();
  try {
    return work(sheet);
  } finally {
    SpreadsheetApp.getActive().deleteSheet(sheet);
  }
};
const lastCell_ = () => SpreadsheetApp.getActive().getSheetByName(TAB)?.getRange('Z1');
/** Lets a run last longer than Google allows, with a write that it has not flushed. */
const untilGoogleEndsIt_ = () => {
  lastCell_()?.setValue('flushed');
  SpreadsheetApp.flush();
  for (let minute = 1; minute <= 5; minute += 1) Utilities.sleep(60000);
  lastCell_()?.setValue('notFlushed');
  for (;;) Utilities.sleep(10000);
};
const hourly_ = () => ScriptApp.newTrigger(verifyHourly.name).timeBased().everyHours(1).create();
const colleague_ = () => store_().getProperty('colleague');
const myself_ = () => Session.getEffectiveUser().getEmail();
/** @param {string} what @param {GoogleAppsScript.Base.Blob} attachment */
const mailMyself_ = (what, attachment) =>
  MailApp.sendEmail({
    to: myself_(),
    subject: `${TAB}: ${what}`,
    body: 'En prøve, som du har bedt om. Slet den gerne.',
    attachments: [attachment],
  });
/** @param {string} name */
const invitation_ = (name) => Utilities.newBlob(EVENT_(), 'text/calendar; charset=UTF-8; method=REQUEST', name);
const EVENT_ = () =>
  `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//verify//DA
METHOD:REQUEST
BEGIN:VEVENT
UID:${Utilities.getUuid()}@verify
DTSTAMP:20261201T080000Z
DTSTART:20270105T090000Z
DTEND:20270105T100000Z
SUMMARY:Prøve
ORGANIZER:mailto:${myself_()}
ATTENDEE;RSVP=TRUE:mailto:${myself_()}
END:VEVENT
END:VCALENDAR
`.replace(/\n/g, '\r\n');
/** What can be deleted now: all, but the Doc that part 2 looks at. */
const doomed_ = () => ids_().filter((id) => !(store_().getProperty('later') && id === made_().opened?.body.id));

/** Forgets those of them that are gone now, and gives the others. @param {Answer[]} answers */
const notGone_ = (answers) => {
  const doomed = doomed_();
  const gone = doomed.filter((_, at) => answers[at].status === 204 || answers[at].status === 404);
  store_().setProperty('made', JSON.stringify(ids_().filter((id) => !gone.includes(id))));
  return doomed.filter((id) => !gone.includes(id));
};

/** The kinds of content that the add-on's conversation Doc has. */
const HTML = `<html><body><h1>MUS 2026</h1><p>Mette og Jonas</p><h2>Aftaler</h2>
<table border="1"><tr><th>Hvad</th><th>Hvem</th><th>Hvornår</th></tr>
<tr><td>Kursus</td><td>Jonas</td><td>1. maj</td></tr></table>
<h2>Emner</h2><ol><li>Trivsel</li></ol><ul><li>Stolthed</li></ul></body></html>`;
const HTML_TYPE = 'text/html; charset=UTF-8';

/** One item of each kind that the add-on's forms have, with ids of our own. */
const GRID = {
  questions: [{ questionId: '00000014', rowQuestion: { title: 'Aftale 1' } }],
  grid: { columns: { type: 'RADIO', options: [{ value: 'Lidt' }, { value: 'Meget' }] } },
};
const TEXT = { question: { questionId: '00000012', textQuestion: { paragraph: true } } };
const SCALE = { question: { questionId: '00000013', scaleQuestion: { low: 1, high: 5 } } };
const ITEMS = [
  { itemId: '00000001', title: 'Samtalen', pageBreakItem: {} },
  { itemId: '00000002', title: 'Hvad fylder?', questionItem: TEXT },
  { itemId: '00000003', title: 'Hvor godt?', questionItem: SCALE },
  { itemId: '00000004', title: 'Status', questionGroupItem: GRID },
].map((item, index) => ({ createItem: { item, location: { index } } }));
/** The two entries are the ids 00000012 and 00000014 in decimal digits. */
const PREFILLED = '?usp=pp_url&entry.18=Fagene&entry.20=Meget';
/** @param {number} count */
const emptied_ = (count) => Array.from({ length: count }, () => ({ deleteItem: { location: { index: 0 } } }));
const VERIFIED = {
  updateSettings: { settings: { emailCollectionType: 'VERIFIED' }, updateMask: 'emailCollectionType' },
};

/** The page of probe P29: everything it tries is in this Sheet's own script. */
const SIDEBAR = `<p id="state">Prøver forbindelsen …</p><script>
var report = { answered: 0, failed: [] }, wishes = ['1', '2', '3', '4', '5', 'long', 'throw', 'date'];
function next() {
  var wish = wishes.shift();
  if (!wish) return google.script.run.withSuccessHandler(show).${sidebarDone.name}(report);
  google.script.run
    .withSuccessHandler(function (value) {
      report.answered += 1;
      if (wish === 'long') report.long = value.length;
      next();
    })
    .withFailureHandler(function (error) {
      report.failed.push(wish + ': ' + error.message);
      next();
    })
    .${sidebarEcho.name}(wish);
}
function show() { document.getElementById('state').textContent = 'Færdig: se fanen.'; }
next();
</script>`;

/** @param {string} instant */
const hour_ = (instant) => Utilities.formatDate(new Date(instant), 'Europe/Copenhagen', 'HH');
/** @param {string} instant */
const intlHour_ = (instant) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', hourCycle: 'h23' })
    .formatToParts(new Date(instant))
    .map(({ value }) => value)
    .join('');
const SUMMER_TIME = ['2026-03-29T00:59Z', '2026-03-29T01:00Z', '2026-10-25T00:59Z', '2026-10-25T01:00Z'];
const HOURS = ['01', '03', '02', '02'];

// ---- The probes, by when they are run ----

/** @type {{ [part in 'now' | 'sidebar' | 'hour' | 'share' | 'colleague' | 'back' | 'consent' | 'cleanUp']: { [name: string]: Probe } }} */
const PROBES = {
  now: {
    P01: {
      what: 'Apps Script kan det sprog, koden er skrevet i',
      settles: ['engine'],
      steps: [
        calls_(() => 'a1b1'.replace(/(?<=b)1/, '2') + [1, 2].at(-1) + /^\p{L}+$/u.test('Ærø'), 'a1b22true'),
        calls_(() => SUMMER_TIME.map(intlHour_), HOURS),
        calls_(() => SUMMER_TIME.map(hour_), HOURS),
      ],
      so: 'Koden kan køre, som den er.',
      notSo: 'Koden skal bygges til en ældre udgave af sproget.',
    },
    P02: {
      what: 'Alle syv tilladelser er givet',
      settles: ['F9'],
      steps: [
        calls_(() => Object(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)).getAuthorizedScopes(), count_(7)),
      ],
      so: 'Resten af kontrollen siger noget om Google, ikke om manglende tilladelser.',
      notSo: 'Giv alle tilladelser, og kør kontrollen igen.',
    },
    P03: {
      what: 'Googles tre API’er er slået til i Cloud-projektet',
      settles: ['F2', 'K11'],
      steps: [
        asks_(() => get_(`${FORMS}/x`), { status: 404 }),
        asks_(() => get_(`${DOCS}/x`), { status: 404 }),
        asks_(() => get_(`${FILES}?pageSize=1&fields=files(id)`), DONE),
      ],
      so: 'Tilføjelsen kan lave skemaer og dokumenter.',
      notSo: 'Slå Forms, Docs og Drive API til i scriptets Cloud-projekt; svaret viser, hvilket der mangler.',
    },
    P04: {
      what: 'En mappe laves kun én gang, og Drives liste finder den inden for et halvt minut',
      settles: ['F7', 'K4'],
      steps: [
        asks_(() => get_(`${FILES}/generateIds?count=1&fields=ids`), done_({ ids: count_(1) }), { keep: 'ids' }),
        asks_(({ ids }) => create_('folder', { id: ids.body.ids[0], appProperties: { verify: 'folder' } }), DONE, {
          keep: 'folder',
        }),
        asks_(({ ids }) => create_('folder', { id: ids.body.ids[0] }), { status: 409 }),
        asks_(() => withKey_('folder'), done_({ files: count_(1) }), { tries: [0, 1, 1, 3, 5, 20] }),
      ],
      so: 'Tilføjelsen får én mappe, også når listen halter bagefter.',
      notSo: 'Listen kan ikke bruges til at finde det, der lige er lavet: id’et skal huskes.',
    },
    K15: {
      what: 'Drive tager ikke imod et forud valgt id til et skema',
      settles: ['K15'],
      steps: [
        asks_(() => get_(`${FILES}/generateIds?count=1&fields=ids`), DONE, { keep: 'ids' }),
        asks_(({ ids }) => create_('form', { id: ids.body.ids[0] }), { status: oneOf_(400, 403) }),
      ],
      so: 'Skemaer skal findes igen ved deres nøgle, som nu.',
      notSo: 'Skemaer kan laves med eget id og aldrig dobbelt: en forenkling.',
    },
    P05: {
      what: 'Et skema lavet af Drive har ét spørgsmål, ingen har bedt om',
      settles: ['F1', 'K1', 'README'],
      steps: [
        asks_(({ folder }) => create_('form', { parents: [folder.body.id], appProperties: { verify: 'form' } }), DONE, {
          keep: 'form',
        }),
        asks_(({ form }) => get_(form_(form, '?fields=items')), done_({ items: [{ questionItem: THERE }] }), {
          keep: 'fresh',
        }),
        asks_(({ form }) => get_(file_(form, 'appProperties')), done_({ appProperties: { verify: 'form' } })),
      ],
      so: 'Tilføjelsen skal fjerne det, før medarbejderen ser skemaet, og det gør den.',
      notSo: 'Skemaet er nu tomt fra begyndelsen; det gør ingen skade, at tilføjelsen ser efter.',
    },
    K2: {
      what: 'Hvem kan svare på et nyt skema, før nogen har valgt det',
      settles: ['F4', 'K2'],
      steps: [asks_(({ form }) => permissions_(form), done_({ permissions: THERE }))],
      so: ([{ body }]) =>
        body.permissions.length === 1
          ? 'Kun den, der har lavet det.'
          : 'Flere end den, der har lavet det: tilføjelsen lukker dem ude, før skemaet åbnes.',
      notSo: 'Det kan ikke ses, hvem der kan svare: tilføjelsen må ikke åbne skemaer her.',
    },
    P06: {
      what: 'Et skema lavet af Forms er tomt og kan få nøgle og mappe bagefter',
      settles: ['F1'],
      steps: [
        asks_(() => post_(FORMS, { info: { title: TAB } }), done_({ formId: THERE, items: ABSENT }), {
          see: ([{ status, body }]) => ({ status, body: { ...body, id: body.formId } }),
          keep: 'apiForm',
        }),
        asks_(
          ({ apiForm, folder }) => ({
            method: 'patch',
            url: `${file_(apiForm, 'appProperties,parents')}&addParents=${folder.body.id}`,
            json: { appProperties: { verify: 'api' } },
          }),
          done_({ appProperties: { verify: 'api' }, parents: count_(1) }),
        ),
      ],
      so: 'Det er en vej uden om P05, hvis den bliver nødvendig.',
      notSo: 'Skemaer skal fortsat laves gennem Drive.',
    },
    P07: {
      what: 'Et skema kan fyldes på én gang, med egne id’er',
      settles: ['ids'],
      steps: [
        asks_(
          (made) => batch_(made, ...emptied_((made.fresh.body.items || []).length), ...ITEMS),
          done_({
            form: {
              items: [
                { itemId: '00000001' },
                { itemId: '00000002', questionItem: { question: { questionId: '00000012' } } },
                { itemId: '00000003', questionItem: { question: { questionId: '00000013' } } },
                { itemId: '00000004' },
              ],
            },
          }),
        ),
      ],
      so: 'Svar kan findes ved spørgsmålets id, hvordan det end er formuleret.',
      notSo: 'Tilføjelsen skal læse Googles egne id’er tilbage og huske dem.',
    },
    P08: {
      what: 'Samme id’er kan slettes og laves igen i samme skrivning',
      settles: ['F8', 'K7'],
      steps: [asks_((made) => batch_(made, ...emptied_(ITEMS.length), ...ITEMS), EITHER)],
      so: ([{ status }]) =>
        status === 200
          ? 'Ja. Tilføjelsen er forsigtigere, end den behøver.'
          : 'Nej: id’er er først ledige i næste skrivning. Det regner tilføjelsen med.',
      notSo: 'Google svarede på en tredje måde: se efter, hvordan skemaer fyldes igen.',
    },
    K21: {
      what: 'Et spørgsmål kan ikke blive af en anden slags',
      settles: ['K21'],
      steps: [
        asks_(
          (made) =>
            batch_(made, {
              updateItem: {
                item: {
                  itemId: '00000002',
                  questionItem: { question: { questionId: '00000012', scaleQuestion: { low: 1, high: 5 } } },
                },
                location: { index: 1 },
                updateMask: 'questionItem.question',
              },
            }),
          EITHER,
        ),
      ],
      so: ([{ status }]) =>
        status === 200
          ? 'Jo, det kan det. Tilføjelsen er forsigtigere, end den behøver.'
          : 'Nej: det gamle skal slettes først. Det gør tilføjelsen.',
      notSo: 'Google svarede på en tredje måde: se efter, hvordan skemaer fyldes igen.',
    },
    P09: {
      what: 'Hvor lange titler og beskrivelser må være',
      settles: ['K8'],
      steps: [
        asks_((made) => batch_(made, info_({ description: 'x'.repeat(4000) })), DONE),
        asks_((made) => batch_(made, info_({ description: 'x'.repeat(4096) })), EITHER),
        asks_((made) => batch_(made, info_({ description: 'x'.repeat(4097) })), EITHER),
        asks_((made) => batch_(made, info_({ description: 'x'.repeat(10000) })), EITHER),
        asks_((made) => batch_(made, info_({ title: 'x'.repeat(400) })), EITHER),
        asks_((made) => batch_(made, info_({ title: 'x'.repeat(1000) })), EITHER),
        asks_((made) => batch_(made, item_({ title: 'x', description: 'a\nb' })), DONE),
      ],
      so: (seen) =>
        `Beskrivelser på 4000, 4096, 4097 og 10.000 tegn, titler på 400 og 1000, linjeskift: ${statuses_(seen)}.`,
      notSo: 'Tilføjelsens beskrivelser med aftaler kan være for lange: de skal forkortes.',
    },
    P10: {
      what: 'Google afslår med de svar, vi kender',
      settles: ['errors'],
      steps: [
        asks_((made) => batch_(made, item_({ title: 'a\nb' })), {
          status: 400,
          body: { error: { status: 'INVALID_ARGUMENT' } },
        }),
        asks_((made) => batch_(made, { updateFormInfo: { info: { title: 'x' }, updateMask: '' } }), { status: 400 }),
        asks_((made) => batch_(made, { noSuchRequest: {} }), { status: 400 }),
        asks_(() => get_(`${FILES}/noSuchFile?fields=id`), { status: 404, body: error_('notFound') }),
      ],
      so: 'Tilføjelsens forklaringer passer til det, Google siger.',
      notSo: 'Se svarene: en forklaring kan være forkert.',
    },
    P11: {
      what: 'Et skema åbnes og lukkes, og det kan ses inden for få sekunder',
      settles: ['F6', 'K6'],
      steps: [
        asks_((made) => publish_(made, false, true), { status: 400 }),
        asks_((made) => publish_(made, true), done_({ publishSettings: { publishState: { isPublished: true } } })),
        asks_(
          ({ form }) => get_(form_(form, '?fields=publishSettings')),
          done_({ publishSettings: { publishState: { isPublished: true } } }),
          { tries: [0, 1, 2, 5] },
        ),
        asks_((made) => publish_(made, false), DONE),
        asks_(
          ({ form }) => get_(form_(form, '?fields=formId,publishSettings')),
          done_({ formId: THERE, publishSettings: { publishState: { isPublished: oneOf_(undefined, false) } } }),
          { tries: [0, 1, 2, 5] },
        ),
      ],
      so: 'Tilføjelsens tålmodighed er nok.',
      notSo: 'Tilføjelsen skal stole på svaret på åbningen, ikke på det, den læser bagefter.',
    },
    P12: {
      what: 'En adresse uden Google-konto afvises, når der deles uden mail',
      settles: ['sharing'],
      steps: [
        asks_(
          ({ form }) => share_(form, 'reader', `ingen.${Utilities.getUuid()}@${myself_().split('@')[1]}`, ANSWERS),
          { status: 400, body: error_('invalidSharingRequest') },
        ),
        asks_(({ form }) => share_(form, 'reader', 'nobody@example.com', ANSWERS), { status: oneOf_(400, 403) }),
      ],
      so: 'Tilføjelsen kan sige, hvem der mangler en konto.',
      notSo: 'Google deler med adresser, som ingen har: tilføjelsen opdager ikke en slåfejl.',
    },
    P14: {
      what: 'En ny fil er kun ens egen, når tilføjelsen beder om det',
      settles: ['F3', 'K3'],
      steps: [
        asks_(() => upload_('post', MAKE, { name: TAB }, 'text/plain', 'x'), DONE, { keep: 'file' }),
        asks_(({ file }) => permissions_(file), done_({ permissions: [{ type: 'user', role: 'owner' }] })),
        asks_(() => post_(`${FILES}?fields=id`, { name: TAB, mimeType: 'text/plain' }), DONE, { keep: 'openFile' }),
        asks_(({ openFile }) => permissions_(openFile), done_({ permissions: THERE })),
      ],
      so: (seen) =>
        seen[3].body.permissions.length > 1
          ? 'Ja, og det er nødvendigt: her deles nye filer ellers med organisationen.'
          : 'Ja. Her er nye filer private under alle omstændigheder.',
      notSo: 'Stop: andre ville kunne læse medarbejderes dokumenter. Tal med administratoren om standarddeling.',
    },
    P15: {
      what: 'Svar kan hentes, alle eller fra et tidspunkt',
      settles: ['polling'],
      steps: [
        asks_(({ form }) => get_(form_(form, '/responses?pageSize=5000')), done_({ responses: ABSENT })),
        asks_(({ form }) => get_(form_(form, '/responses?filter=timestamp%20%3E%3D%202026-01-01T00:00:00Z')), DONE),
        asks_(({ form }) => get_(form_(form, '/responses?filter=nonsense')), { status: 400 }),
      ],
      so: 'Tilføjelsen kan følge med uden at hente alt hver time.',
      notSo: 'Tilføjelsen skal hente alle svar hver gang.',
    },
    P16: {
      what: 'Et dokument af HTML har de tabeller, overskrifter og lister, som tilføjelsen læser igen',
      settles: ['K17', 'README'],
      steps: [
        asks_(
          ({ folder: { body } }) => {
            const metadata = {
              name: TAB,
              mimeType: `${TYPE}document`,
              parents: [body.id],
              appProperties: { verify: 'doc' },
            };
            return upload_('post', MAKE, metadata, HTML_TYPE, HTML);
          },
          DONE,
          { keep: 'doc' },
        ),
        asks_(
          ({ doc }) => get_(doc_(doc)),
          { status: 200, value: like_('^HEADING_1,.*HEADING_2,.*table 2x3,.*HEADING_2,list,list') },
          {
            see: ([{ status, body }]) => ({
              status,
              value: body.body.content.flatMap(({ paragraph, table }) => {
                if (table) return [`table ${table.rows}x${table.columns}`];
                if (!paragraph) return [];
                return [paragraph.bullet ? 'list' : paragraph.paragraphStyle.namedStyleType];
              }),
            }),
          },
        ),
      ],
      so: 'Aftaler i dokumentet kan læses.',
      notSo: 'Se svaret: aftaler skrevet i dokumentet kan blive overset.',
    },
    P17: {
      what: 'Et dokument, som ingen har rettet i, ser urørt ud',
      settles: ['F5', 'K5'],
      steps: [
        asks_(({ doc }) => trace_(doc), done_({ modifiedTime: THERE, version: THERE }), { keep: 'before' }),
        asks_(({ doc }) => get_(doc_(doc, '?fields=title')), DONE),
        asks_(({ doc }) => pdf_(doc), DONE),
        asks_(({ doc }) => trace_(doc), done_({ lastModifyingUser: { me: true } }), { tries: [30], keep: 'after' }),
        calls_(({ before, after }) => moved_(before, after), { modifiedTime: false }),
      ],
      so: (seen) =>
        versionMoved_(seen[4])
          ? 'Ja efter tid og person; Drives version flytter sig af sig selv.'
          : 'Ja, efter tid, person og version.',
      notSo: 'Tilføjelsen tror, at nogen har skrevet: den føjer til i stedet for at lave dokumentet på ny.',
    },
    P18: {
      what: 'Et dokument laves nyt uden at miste id, deling og nøgle',
      settles: ['replace'],
      steps: [
        asks_(
          ({ doc }) => {
            const url = `${UPLOAD}/${doc.body.id}?uploadType=multipart&fields=id,appProperties,permissions(type,role)`;
            return upload_('patch', url, { mimeType: `${TYPE}document` }, HTML_TYPE, HTML);
          },
          done_({ appProperties: { verify: 'doc' }, permissions: [{ type: 'user', role: 'owner' }] }),
        ),
      ],
      so: 'Links i mails bliver ved med at virke.',
      notSo: 'Dokumenter må kun føjes til, ikke laves på ny.',
    },
    P19: {
      what: 'Google afviser en skrivning, hvis nogen har skrevet imens',
      settles: ['revision'],
      steps: [
        asks_(({ doc }) => get_(doc_(doc, '?fields=revisionId')), done_({ revisionId: THERE }), { keep: 'revision' }),
        ...[200, 400].map((status) =>
          asks_(
            ({ doc, revision }) =>
              post_(doc_(doc, ':batchUpdate?fields=documentId'), {
                requests: [{ insertText: { text: 'x', location: { index: 1 } } }],
                writeControl: { requiredRevisionId: revision.body.revisionId },
              }),
            { status },
          ),
        ),
      ],
      so: 'Ingen får overskrevet, hvad de skriver.',
      notSo: 'Tilføjelsen kan skrive oven i andres rettelser: den skal læse lige før.',
    },
    P20: {
      what: 'En PDF gemmes og hentes igen, byte for byte',
      settles: ['bytes'],
      steps: [
        calls_(
          ({ doc }) => {
            const [{ bytes }] = fetched_([pdf_(doc)]);
            const [saved] = fetched_([upload_('post', MAKE, { name: `${TAB}.pdf` }, 'application/pdf', bytes)]);
            const [again] = fetched_([{ ...get_(`${FILES}/${saved.body.id}?alt=media`), bytes: true }]);
            return { isPdf: bytes.length > 500, same: bytes.join() === again.bytes.join() };
          },
          { isPdf: true, same: true },
        ),
      ],
      so: 'Frosne aftaler kan gemmes som PDF.',
      notSo: 'PDF’er bliver ødelagt på vejen.',
    },
    P21: {
      what: 'En slettet fil er væk',
      settles: ['delete'],
      steps: [
        asks_(({ openFile }) => delete_(file_(openFile, 'id')), { status: 204 }),
        asks_(({ openFile }) => get_(file_(openFile, 'id')), { status: 404 }),
        asks_(({ openFile }) => delete_(file_(openFile, 'id')), { status: 404 }),
      ],
      so: 'Sletning er sletning, og en gentagelse gør ingen skade.',
      notSo: 'Slettede filer kan stadig findes: sig det til databeskyttelsesrådgiveren.',
    },
    P22: {
      what: 'Mange forespørgsler på én gang besvares alle, og intet laves uden svar',
      settles: ['K10', 'driveWrites'],
      steps: [
        ...[1, 2].map(() =>
          asks_(
            ({ folder }) => Array.from({ length: 100 }, () => get_(file_(folder, 'id'))),
            { count: 100 },
            { see: (answers) => ({ count: answers.filter(({ status }) => status === 200).length }) },
          ),
        ),
        asks_(
          ({ folder }) => Array.from({ length: 12 }, () => create_('folder', { parents: [folder.body.id] })),
          { other: 0 },
          {
            see: (answers) => ({
              count: answers.filter(({ status }) => status === 200).length,
              other: answers.filter(({ status }) => ![200, 403, 429].includes(status)).length,
            }),
            keep: 'wave',
          },
        ),
        asks_(
          ({ folder }) => found_(`'${folder.body.id}' in parents and mimeType = '${TYPE}folder'`),
          { status: 200, value: 0 },
          {
            see: ([{ status, body }], { wave }) => ({ status, value: body.files.length - wave.count }),
            tries: [0, 1, 3, 10],
          },
        ),
      ],
      so: (seen) => `Ja; af 12 skrivninger på én gang udførte Google ${seen[2].count} og afviste resten med besked.`,
      notSo: 'Google gjorde noget uden at sige det, eller afviste en læsning: tilføjelsen skal sende færre ad gangen.',
    },
    P23: {
      what: 'Scriptet kan ikke spørge andre end Google',
      settles: ['manifest'],
      steps: [{ call: () => UrlFetchApp.fetch('https://example.com/').getResponseCode(), expect: { thrown: THERE } }],
      so: 'Ingen data kan forlade organisationen, heller ikke ved en fejl.',
      notSo: 'Listen over tilladte adresser virker ikke her: den lover mindre, end vi siger.',
    },
    P24: {
      what: 'Arket gemmer tekst, datoer, valg og flueben, sådan som tilføjelsen regner med',
      settles: ['sheet', 'K19'],
      steps: [
        calls_(
          () =>
            inNewTab_((sheet) => {
              const texts = sheet
                .getRange('A1:A3')
                .setNumberFormat('@')
                .setValues([['=1+1'], ['007'], ["'x"]]);
              const date = sheet
                .getRange('B1')
                .setValue(new Date(2026, 8, 5))
                .setNumberFormat('d". "mmm yyyy');
              const choices = SpreadsheetApp.newDataValidation().requireValueInList(['ja', 'nej'], true);
              const choice = sheet.getRange('C1').setDataValidation(choices.setAllowInvalid(false).build());
              sheet.getRange('D1').insertCheckboxes();
              sheet.protect().setWarningOnly(true);
              sheet.setFrozenRows(1);
              sheet.deleteRows(5, 10);
              SpreadsheetApp.flush();
              return {
                texts: texts.getValues().map(String),
                date: date.getValue() instanceof Date,
                shown: date.getDisplayValue(),
                choice: choice.getDataValidation()?.getAllowInvalid(),
                checkbox: sheet.getRange('D1').getValue(),
              };
            }),
          {
            texts: ['=1+1', '007', like_("^'?x$")],
            date: true,
            shown: like_('^5\\. [sS]ep'),
            choice: false,
            checkbox: false,
          },
        ),
        calls_(
          () =>
            inNewTab_((sheet) => {
              const cells = Array.from({ length: 500 }, (_, row) =>
                Array.from({ length: 10 }, (_, at) => `r${row}c${at}`),
              );
              sheet.getRange(1, 1, 500, 10).setValues(cells);
              SpreadsheetApp.flush();
              return sheet.getRange(500, 10).getValue();
            }),
          'r499c9',
        ),
      ],
      so: 'Det, folk skriver, bliver stående, som de skrev det, og 5000 celler på én gang er i orden.',
      notSo: 'Se svaret: noget i arket ville blive tolket om, eller arket svarede ikke i tide.',
    },
    K20: {
      what: 'Googles tjenester siger på engelsk, hvorfor de afviser',
      settles: ['K20'],
      steps: [{ call: () => SpreadsheetApp.openById('findes-ikke').getId(), expect: { thrown: THERE } }],
      so: ([{ thrown }]) =>
        `Her siger de: ${thrown}. Er det ikke engelsk, kender tilføjelsen ikke grunden og siger det.`,
      notSo: 'Et ark, som ingen har, kunne åbnes: se svaret.',
    },
    P25: {
      what: 'Et diagram kan findes igen ved titel og id',
      settles: ['chart'],
      steps: [
        calls_(
          () =>
            inNewTab_((sheet) => {
              const range = sheet.getRange('A1:B2').setValues([
                ['a', 1],
                ['b', 2],
              ]);
              const builder = sheet.newChart().asBarChart().setTitle('Prøve').addRange(range);
              sheet.insertChart(builder.setPosition(4, 1, 0, 0).build());
              const before = sheet.getCharts()[0].getChartId();
              SpreadsheetApp.flush();
              const [chart] = sheet.getCharts();
              return { title: chart.getOptions().get('title'), same: chart.getChartId() === before };
            }),
          { title: 'Prøve', same: true },
        ),
      ],
      so: 'Rapportens diagrammer bliver rettet, ikke lavet igen.',
      notSo: 'Rapporten kan få dobbelte diagrammer.',
    },
    P26: {
      what: 'Den times-trigger, tilføjelsen lever af, kan laves og findes igen',
      settles: ['triggers', 'K12'],
      steps: [
        { call: () => triggersAway_(), expect: { thrown: ABSENT } },
        calls_(() => hourly_().getHandlerFunction(), 'verifyHourly', { member: 'ClockTriggerBuilder.create' }),
        calls_(() => ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length, 1),
        calls_(() => ScriptApp.getProjectTriggers().length, oneOf_(0, 1), { member: 'ScriptApp.getProjectTriggers' }),
        calls_(
          () => {
            try {
              ScriptApp.deleteTrigger(hourly_());
              return 'et script i arket';
            } catch (error) {
              return /too many/.test(String(error)) ? 'en tilføjelse' : String(error);
            }
          },
          oneOf_('et script i arket', 'en tilføjelse'),
        ),
      ],
      so: (seen) => `Ja; Google behandler scriptet som ${seen[4].value}.`,
      notSo: 'Tilføjelsen ville lave triggere igen og igen: den skal huske deres id.',
    },
    P28: {
      what: 'Mails til en selv kan sendes, med kalenderfil og PDF',
      settles: ['mail'],
      steps: [
        ...['mus.ics', 'invite.ics'].map((name) => ({
          call: () => mailMyself_(name, invitation_(name)),
          member: 'MailApp.sendEmail',
          expect: { thrown: ABSENT },
        })),
        {
          call: () => mailMyself_('PDF', Utilities.newBlob('<p>Prøve</p>', 'text/html', 'p').getAs('application/pdf')),
          expect: { thrown: ABSENT },
        },
      ],
      so: 'Se nu de tre mails i din indbakke; punkt 2 spørger til dem.',
      notSo: 'Mails kan ikke sendes herfra: se svaret.',
    },
    K5: {
      what: 'Et dokument til punkt 2: åbn det uden at skrive i det',
      settles: ['F5'],
      steps: [
        asks_(() => create_('document', { name: `${TAB}: åbn mig, men skriv ikke` }), DONE, { keep: 'opened' }),
        asks_(({ opened }) => trace_(opened), DONE, { keep: 'unopened' }),
        calls_(() => store_().setProperty('later', 'opened').getProperty('later'), 'opened'),
      ],
      so: 'Find det i Drive, åbn det, luk det, og vælg punkt 2 om en time.',
      notSo: 'Dokumentet kunne ikke laves; P17b i punkt 2 falder bort.',
    },
  },
  sidebar: {
    P29: {
      what: 'Sidepanelet kan tale med scriptet, og fejl når frem i ord',
      settles: ['sidebar', 'K14', 'F12'],
      steps: [
        calls_(({ sidebar }) => sidebar.value, {
          long: 300000,
          answered: oneOf_(6, 7),
          failed: { 0: like_('throw: .*Med vilje') },
        }),
        calls_(() => said_('Er der logget flere Google-konti ind i denne browser lige nu?'), oneOf_(true, false)),
      ],
      so: (seen) =>
        seen[1].value ? 'Ja, også med flere konti i samme browser.' : 'Ja, med én konto i browseren. Prøv igen med to.',
      notSo: 'Er der flere konti i browseren, så brug et vindue med kun den ene; ellers se svaret.',
    },
  },
  hour: {
    P27: {
      what: 'Triggeren ser arket, noterne, låsen, Google og den, der har lavet den',
      settles: ['README', 'K18'],
      steps: [
        calls_(
          () => {
            const runs = JSON.parse(store_().getProperty('runs') || '[]');
            const [{ minute: _, ...first }] = runs;
            return first;
          },
          { sheet: true, lock: true, api: true, user: true, mailsLeft: true },
        ),
      ],
      so: () => {
        const runs = JSON.parse(store_().getProperty('runs') || '[]');
        const minutes = runs.map((/** @type {{ minute: number }} */ { minute }) => minute);
        return `Timens arbejde kan gøres. Triggeren er kørt ${runs.length} gange, i minut ${minutes.join(', ')}.`;
      },
      notSo: 'Har triggeren ikke kørt endnu, så vent, og vælg punkt 2 igen. Ellers mangler det, der står false ud for.',
    },
    K22: {
      what: 'Det, et script ikke nåede at gemme, før Google standsede det',
      settles: ['K22'],
      steps: [calls_(() => lastCell_()?.getValue(), oneOf_('flushed', 'notFlushed'))],
      so: ([{ value }]) =>
        value === 'flushed'
          ? 'Det går tabt. Det regner tilføjelsen med.'
          : 'Det bliver stående. Tilføjelsen er forsigtigere, end den behøver.',
      notSo: 'Er triggeren ikke kørt tre gange endnu, så vent, og vælg punkt 2 igen.',
    },
    P17b: {
      what: 'Et dokument, som nogen kun har åbnet, ser urørt ud',
      settles: ['F5', 'K5'],
      steps: [
        calls_(() => said_('Har du åbnet dokumentet “åbn mig, men skriv ikke” siden punkt 1?'), true),
        asks_(({ opened }) => trace_(opened), DONE, { keep: 'seenAgain' }),
        calls_(({ unopened, seenAgain }) => moved_(unopened, seenAgain), { modifiedTime: false }),
      ],
      so: (seen) =>
        versionMoved_(seen[2])
          ? 'Ja efter tid og person; versionen flyttede sig, som vi frygtede.'
          : 'Ja, også efter version.',
      notSo: 'Dokumenter, der er åbnet, laves ikke på ny; tilføjelsen føjer til dem.',
    },
    P28b: {
      what: 'Gmail viser invite.ics som en begivenhed',
      settles: ['F11', 'K16'],
      steps: [
        calls_(() => said_('Viser mailen “mus.ics” en begivenhed med ja/nej-knapper?'), oneOf_(true, false)),
        calls_(() => said_('Viser mailen “invite.ics” en begivenhed med ja/nej-knapper?'), true),
        calls_(() => said_('Kan PDF’en i den tredje mail åbnes?'), true),
      ],
      so: 'Medarbejdere får samtalen i kalenderen med ét klik.',
      notSo: 'Kalenderfilen er en vedhæftning; linket i mailen føjer samtalen til kalenderen.',
    },
  },
  share: {
    P13: {
      what: 'To delinger af samme fil på én gang',
      settles: ['F10', 'K9'],
      steps: [
        asks_(() => create_('form'), DONE, { keep: 'form' }),
        asks_(
          ({ form }) => [ANSWERS, {}].map((view) => share_(form, 'reader', colleague_(), view)),
          { value: like_('^(200|403|409|429|500|503),(200|403|409|429|500|503)$') },
          { see: (answers) => ({ value: answers.map(({ status }) => status).join() }) },
        ),
        asks_(({ form }) => permissions_(form), done_({ permissions: THERE })),
      ],
      so: (seen) => {
        const given = seen[2].body.permissions.filter(({ type, role }) => type === 'user' && role !== 'owner');
        return `${given.length} af 2 delinger står ved magt. Tilføjelsen deler én ad gangen.`;
      },
      notSo: 'Kollegaens adresse blev afvist: se svaret.',
    },
    K9: {
      what: 'En delt mappes filer følger mappen, og det kan ikke ændres på filen',
      settles: ['F10', 'K9'],
      steps: [
        asks_(() => create_('folder'), DONE, { keep: 'shared' }),
        asks_(({ shared }) => create_('document', { parents: [shared.body.id] }), DONE, { keep: 'inside' }),
        asks_(({ shared }) => share_(shared, 'reader', colleague_()), DONE, { keep: 'given' }),
        asks_(({ inside }) => permissions_(inside), done_({ permissions: count_(2) }), { tries: [0, 2, 5] }),
        asks_(({ inside, given }) => delete_(file_(inside, 'id', `/permissions/${given.body.id}`)), { status: 403 }),
      ],
      so: 'Ved overdragelse er det nok at dele mappen.',
      notSo: 'Filer skal deles hver for sig ved overdragelse.',
    },
    P31a: {
      what: 'Skema og dokument til kollegaen',
      settles: ['sharing'],
      steps: [
        asks_(({ form }) => get_(form_(form, '?fields=items')), DONE, { keep: 'fresh' }),
        asks_((made) => batch_(made, ...emptied_((made.fresh.body.items || []).length), VERIFIED, ...ITEMS), DONE),
        asks_((made) => publish_(made, true), DONE),
        asks_(({ form }) => share_(form, 'reader', colleague_(), ANSWERS), DONE),
        asks_(
          ({ form }) => get_(form_(form, '?fields=formId,responderUri')),
          { status: 200, value: THERE },
          {
            see: ([{ status, body }]) => ({ status, body: { id: body.formId }, value: Object(body).responderUri }),
            keep: 'form',
          },
        ),
        asks_(() => create_('document', { appProperties: { verify: 'handover' } }), DONE, { keep: 'doc' }),
        asks_(({ doc }) => share_(doc, 'writer', colleague_()), DONE),
        asks_(({ doc }) => trace_(doc), DONE, { keep: 'unwritten' }),
      ],
      so: 'Nu er det kollegaens tur.',
      notSo: 'Delingen blev afvist: se svaret, og prøv med en anden konto.',
    },
  },
  colleague: {
    P31b: {
      what: 'En efterfølger ser ikke filer, som forgængeren har lavet',
      settles: ['README'],
      steps: [
        asks_(() => withKey_('handover'), done_({ files: count_(0) })),
        asks_(({ doc }) => get_(file_(doc, 'id')), { status: 404 }),
      ],
      so: 'Ved lederskifte bliver skemaer og dokumenter lavet på ny, og det gør tilføjelsen.',
      notSo: 'Efterfølgeren ser dem: der kunne arbejdes videre i de gamle. Intet går tabt.',
    },
  },
  back: {
    P31c: {
      what: 'Kollegaens svar og rettelse kan ses, med navn på',
      settles: ['F5', 'README'],
      steps: [
        asks_(
          ({ form }) => get_(form_(form, '/responses')),
          { status: 200, value: [true] },
          {
            see: ([{ status, body }]) => ({
              status,
              value: (body.responses || []).map(({ respondentEmail }) => respondentEmail === colleague_()),
            }),
          },
        ),
        asks_(({ doc }) => trace_(doc), done_({ lastModifyingUser: { me: oneOf_(undefined, false) } }), {
          keep: 'written',
        }),
        calls_(({ unwritten, written }) => moved_(unwritten, written), { modifiedTime: true }),
      ],
      so: 'Svar hører til den rette, og rettelser opdages.',
      notSo: 'Svarede kollegaen fra et alias, siger tilføjelsen det; ses rettelsen ikke, kan den blive overskrevet.',
    },
    P32: {
      what: 'Et link kan åbne et skema med svar, der er valgt i forvejen: entry og spørgsmålets id i titalssystemet',
      settles: ['K27'],
      steps: [
        asks_(
          ({ form }) => get_(form_(form, '/responses')),
          { status: 200, value: [['Fagene', 'Meget']] },
          {
            see: ([{ status, body }]) => ({
              status,
              value: (body.responses || []).map(({ answers }) =>
                ['00000012', '00000014'].map((id) => Object(answers)[id]?.textAnswers?.answers?.[0]?.value),
              ),
            }),
          },
        ),
      ],
      so: 'Medarbejderen giver status fra mailen med ét klik og Send.',
      notSo:
        'Skemaet åbner uden det valgte svar: medarbejderen vælger selv. Rettede kollegaen i det, siger prøven intet.',
    },
  },
  consent: {
    P30: {
      what: 'Mangler en tilladelse, spørger Google igen',
      settles: ['F9', 'K13'],
      steps: [
        calls_(() => ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl() !== null, true),
        { call: () => Object(ScriptApp).requireAllScopes(ScriptApp.AuthMode.FULL), expect: { thrown: THERE } },
      ],
      so: 'Tilføjelsens egen besked med link når frem, før noget går galt.',
      notSo:
        'Var alle flueben sat, siger prøven intet: prøv igen uden ét. (Står der Afbrudt, spurgte Google selv: godt.)',
    },
  },
  cleanUp: {
    P99: {
      what: 'Alt, hvad kontrollen har lavet, er slettet',
      settles: ['cleanUp'],
      steps: [
        asks_(
          () => doomed_().map((id) => delete_(`${FILES}/${id}`)),
          { left: 0 },
          {
            see: (answers) => ({ left: notGone_(answers).length }),
            tries: [0, 2, 10, 10],
          },
        ),
      ],
      so: 'Kun fanen med resultaterne er tilbage (efter punkt 1 også et dokument og en trigger til punkt 2).',
      notSo: 'Vælg “Slet alt, som kontrollen har lavet”, eller slet filerne i Drive, der hedder “Kontrollér Google”.',
    },
  },
};
