// Kontrollér Google: asks Google what the add-on rests on, and writes in a tab what is so. It holds none of the product's code.
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
 * @typedef {{ method: 'get' | 'post' | 'patch' | 'delete', url: string, json?: object, type?: string, content?: string | number[], bytes?: boolean }} Asked
 * @typedef {{ id: string, formId: string, ids: string[], files: { id: string }[], items: object[], permissions: { id: string, type: string, role: string }[], version: string, modifiedTime: string, revisionId: string, responses: { respondentEmail: string }[], appProperties: { [key: string]: string }, body: { content: { paragraph?: { paragraphStyle: { namedStyleType: string }, bullet?: object }, table?: { rows: number, columns: number } }[] } }} Body  the fields of Google's answers that probes read
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
 * @property {string} name
 * @property {string} part  when it is run
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
    !said_(
      'Vil du også prøve, hvad Google gør uden fuldt samtykke? Sig ja, vælg så punkt 2 igen, og fjern KUN fluebenet ved at sende mail.',
    )
  ) {
    everythingAway_();
    return;
  }
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
    return everythingAway_();
  }
  const reply = SpreadsheetApp.getUi().prompt('Kollegaens adresse (en anden Google-konto, som er med på det):');
  store_().setProperties({ owner: me, colleague: reply.getResponseText().trim() });
  runPart_('share');
  const { form, doc } = made_();
  SpreadsheetApp.getUi().alert(
    `Del nu dette ark med kollegaen. Kollegaen besvarer skemaet (${form.value}), skriver en linje i dokumentet (https://docs.google.com/document/d/${doc.body.id}/edit) og vælger punkt 3 i arket. Vælg så selv punkt 3 igen.`,
  );
}

/** The trigger's own run: what it sees is kept for part 2. After three runs it stops by itself. */
function verifyHourly() {
  const runs = JSON.parse(store_().getProperty('runs') || '[]');
  runs.push({
    sheet: SpreadsheetApp.getActive().getId().length > 20,
    lock: LockService.getDocumentLock().tryLock(1000),
    api: fetched_([get_(`${FILES}?pageSize=1&fields=files(id)`)])[0].status,
    user: Session.getEffectiveUser().getEmail().includes('@'),
    mailsLeft: MailApp.getRemainingDailyQuota() > 0,
    at: Date.now(),
  });
  store_().setProperty('runs', JSON.stringify(runs));
  if (runs.length >= 3) triggersAway_();
}

function cleanUp() {
  everythingAway_();
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

/** @param {string} part @param {Made} [given] */
function runPart_(part, given) {
  const made = { ...made_(), ...given };
  if (part !== 'consent' && store_().getProperty('consent')) {
    store_().deleteProperty('consent');
    runPart_('consent');
  }
  for (const probe of PROBES.filter((each) => each.part === part)) {
    write_(probe, 'Afbrudt', 'Google afbrød prøven, før den var til ende.', [], []);
    const { seen, times, passed } = tried_(probe, made);
    const follows = passed ? (typeof probe.so === 'string' ? probe.so : probe.so(seen)) : probe.notSo;
    write_(probe, passed ? 'Bestået' : 'Ikke bestået', follows, normal_(seen), times);
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
    return {
      answer: /** @type {Answer} */ ({ thrown: error instanceof Error ? error.message : String(error) }),
      of: '',
    };
  }
}

/** Sends the requests together, and notes what they make before anything else can go wrong. @param {Asked[]} asked */
function fetched_(asked) {
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
    const text = asked[at].bytes ? '' : response.getContentText();
    const answer = { status: response.getResponseCode(), ...(asked[at].bytes ? { bytes: response.getContent() } : {}) };
    return /** @type {Answer} */ (text === '' ? answer : { ...answer, body: JSON.parse(text) });
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
    if (name === 'at') return '<tid>';
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
const shape_ = ({ method, url }) =>
  `${method.toUpperCase()} ${url.replace(/^https:\/\/[^/]+|\?.*$/g, '').replace(/\/(forms|documents|files|permissions)\/[^/:]+/g, '/$1/*')}`;

/** @param {Probe} probe @param {string} outcome @param {string} follows @param {object} seen @param {Time[]} times */
function write_(probe, outcome, follows, seen, times) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(TAB) || SpreadsheetApp.getActive().insertSheet(TAB, 0);
  if (sheet.getLastRow() === 0) sheet.appendRow(HEADINGS).setFrozenRows(1);
  const names = sheet
    .getRange(1, 1, sheet.getLastRow(), 1)
    .getValues()
    .map(([name]) => name);
  const row = names.includes(probe.name) ? names.indexOf(probe.name) + 1 : names.length + 1;
  const cells = [
    probe.name,
    probe.what,
    outcome,
    follows,
    probe.settles.join(', '),
    JSON.stringify(seen),
    JSON.stringify(times),
  ];
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
    JSON.stringify(
      Object.fromEntries(Object.entries(made).filter(([, answer]) => JSON.stringify(answer).length < 300)),
    ),
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

/** All files, the trigger, and what was noted in the Sheet; the tab with the results stays. */
function everythingAway_() {
  store_().deleteProperty('later');
  runPart_('cleanUp');
  triggersAway_();
  store_().deleteAllProperties();
}

// ---- Requests and patterns, for the probes ----

/** @param {string} url @returns {Asked} */
const get_ = (url) => ({ method: 'get', url });
/** @param {string} url @param {object} json @returns {Asked} */
const post_ = (url, json) => ({ method: 'post', url, json });
/** @param {string} url @returns {Asked} */
const delete_ = (url) => ({ method: 'delete', url });
/** @param {string} type @param {object} [more] @returns {Asked} */
const create_ = (type, more) =>
  post_(`${FILES}?ignoreDefaultVisibility=true&fields=id`, { name: TAB, mimeType: TYPE + type, ...more });
/** Metadata and content in one request. @param {'post' | 'patch'} method @param {string} url @param {object} metadata @param {string} type @param {string | number[]} content @returns {Asked} */
const upload_ = (method, url, metadata, type, content) => {
  const bytes = (/** @type {string} */ text) => Utilities.newBlob(text).getBytes();
  const head = `--verify-part\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(metadata)}\r\n--verify-part\r\nContent-Type: ${type}\r\n\r\n`;
  const body = typeof content === 'string' ? bytes(content) : content;
  return {
    method,
    url,
    type: 'multipart/related; boundary=verify-part',
    content: [...bytes(head), ...body, ...bytes('\r\n--verify-part--\r\n')],
  };
};
/** @param {Made} made @param {object[]} requests */
const batch_ = (made, requests) =>
  post_(`${FORMS}/${made.form.body.id}:batchUpdate?fields=form(items(itemId,questionItem(question(questionId))))`, {
    includeFormInResponse: true,
    requests,
  });
/** @param {object} info */
const info_ = (info) => ({ updateFormInfo: { info, updateMask: Object.keys(info).join(',') } });
/** @param {Made} made @param {boolean} isPublished */
const publish_ = (made, isPublished, isAcceptingResponses = isPublished) =>
  post_(`${FORMS}/${made.form.body.id}:setPublishSettings`, {
    publishSettings: { publishState: { isPublished, isAcceptingResponses } },
  });
/** @param {string} id @param {object} permission */
const share_ = (id, permission) =>
  post_(`${FILES}/${id}/permissions?sendNotificationEmail=false&fields=id,type,role,view`, permission);
/** @param {string} id */
const permissions_ = (id) =>
  get_(`${FILES}/${id}/permissions?includePermissionsForView=published&fields=permissions(id,type,role,view)`);
/** @param {string} id */
const trace_ = (id) => get_(`${FILES}/${id}?fields=id,version,modifiedTime,lastModifyingUser(me)`);

const THERE = { $there: true };
const ABSENT = { $absent: true };
const DONE = { status: 200 };
/** @param {unknown[]} values */
const oneOf_ = (...values) => ({ $oneOf: values });
const EITHER = { status: oneOf_(200, 400) };

/** The kinds of content that the add-on's conversation Doc has. */
const HTML = `<html><body><h1>MUS 2026</h1><p>Mette og Jonas</p><h2>Aftaler</h2>
<table border="1"><tr><th>Hvad</th><th>Hvem</th><th>Hvornår</th></tr><tr><td>Kursus</td><td>Jonas</td><td>1. maj</td></tr></table>
<h2>Emner</h2><ol><li>Trivsel</li></ol><ul><li>Stolthed</li></ul></body></html>`;

/** One item of each kind that the add-on's forms have, with ids of our own. */
const QUESTION = (/** @type {number} */ n, /** @type {object} */ kind) => ({
  question: { questionId: `0000001${n}`, ...kind },
});
const CHOICES = { type: 'RADIO', options: [{ value: 'Lidt' }, { value: 'Meget' }] };
const ITEMS = [
  { itemId: '00000001', title: 'Samtalen', pageBreakItem: {} },
  { itemId: '00000002', title: 'Hvad fylder?', questionItem: QUESTION(2, { textQuestion: { paragraph: true } }) },
  { itemId: '00000003', title: 'Hvor godt?', questionItem: QUESTION(3, { scaleQuestion: { low: 1, high: 5 } }) },
  {
    itemId: '00000004',
    title: 'Status',
    questionGroupItem: {
      questions: [{ questionId: '00000014', rowQuestion: { title: 'Aftale 1' } }],
      grid: { columns: CHOICES },
    },
  },
].map((item, index) => ({ createItem: { item, location: { index } } }));
/** @param {number} count */
const emptied_ = (count) => Array.from({ length: count }, () => ({ deleteItem: { location: { index: 0 } } }));

/** The page of probe P29: everything it tries is in this Sheet's own script. */
const SIDEBAR = `<p id="state">Prøver forbindelsen …</p><script>
var report = { answered: 0, failed: [] }, wishes = ['1', '2', '3', '4', '5', 'long', 'throw', 'date'];
function next() {
  var wish = wishes.shift();
  if (!wish) return google.script.run.withSuccessHandler(function () { show('Færdig: se fanen.'); }).${sidebarDone.name}(report);
  google.script.run
    .withSuccessHandler(function (value) { report.answered += 1; if (wish === 'long') report.long = value.length; next(); })
    .withFailureHandler(function (error) { report.failed.push(wish + ': ' + error.message); next(); })
    .${sidebarEcho.name}(wish);
}
function show(text) { document.getElementById('state').textContent = text; }
next();
</script>`;

const LOCAL_HOUR = (/** @type {string} */ instant) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', hourCycle: 'h23' })
    .formatToParts(new Date(instant))
    .filter(({ type }) => type === 'hour')
    .map(({ value }) => value)[0];

/** How Google answered each step: `200, 400`. @param {Answer[]} seen */
const statuses_ = (seen) => seen.map(({ status }) => status).join(', ');
/** @param {Answer[]} seen */
const allDone_ = (seen) => seen.every(({ status }) => status === 200);

// ---- The probes ----

/** @type {Probe[]} */
const PROBES = [
  {
    name: 'P01',
    part: 'now',
    what: 'Apps Script kan det sprog, koden er skrevet i',
    settles: ['engine'],
    steps: [
      {
        call: () => 'a1b1'.replace(/(?<=b)1/, '2') + [1, 2].at(-1) + /^\p{L}+$/u.test('Ærø'),
        expect: { value: 'a1b22true' },
      },
      {
        call: () =>
          ['2026-03-29T00:59Z', '2026-03-29T01:00Z', '2026-10-25T00:59Z', '2026-10-25T01:00Z'].map(LOCAL_HOUR),
        expect: { value: ['01', '03', '02', '02'] },
      },
    ],
    so: 'Koden kan køre, som den er.',
    notSo: 'Koden skal bygges til en ældre udgave af sproget.',
  },
  {
    name: 'P02',
    part: 'now',
    what: 'Alle syv tilladelser er givet',
    settles: ['F9'],
    steps: [
      {
        call: () =>
          /** @type {{ getAuthorizedScopes(): string[] }} */ (
            /** @type {unknown} */ (ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL))
          ).getAuthorizedScopes(),
        expect: { value: { $count: 7 } },
      },
    ],
    so: 'Resten af kontrollen siger noget om Google, ikke om manglende tilladelser.',
    notSo: 'Giv alle tilladelser, og kør kontrollen igen.',
  },
  {
    name: 'P03',
    part: 'now',
    what: "Googles tre API'er er slået til i Cloud-projektet",
    settles: ['F2', 'K11'],
    steps: [
      { ask: () => get_(`${FORMS}/x`), expect: { status: 404 } },
      { ask: () => get_(`${DOCS}/x`), expect: { status: 404 } },
      { ask: () => get_(`${FILES}?pageSize=1&fields=files(id)`), expect: DONE },
    ],
    so: 'Tilføjelsen kan lave skemaer og dokumenter.',
    notSo:
      'Slå Forms, Docs og Drive API til i det Cloud-projekt, scriptet hører til; svaret viser, hvilket der mangler.',
  },
  {
    name: 'P04',
    part: 'now',
    what: 'En mappe laves kun én gang, og Drives liste finder den inden for et halvt minut',
    settles: ['F7', 'K4'],
    steps: [
      {
        ask: () => get_(`${FILES}/generateIds?count=1&fields=ids`),
        keep: 'ids',
        expect: { status: 200, body: { ids: { $count: 1 } } },
      },
      {
        ask: ({ ids }) => create_('folder', { id: ids.body.ids[0], appProperties: { verify: 'folder' } }),
        keep: 'folder',
        expect: DONE,
      },
      { ask: ({ ids }) => create_('folder', { id: ids.body.ids[0] }), expect: { status: 409 } },
      {
        ask: () =>
          get_(
            `${FILES}?q=${encodeURIComponent("appProperties has { key='verify' and value='folder' } and trashed = false")}&fields=files(id)`,
          ),
        tries: [0, 1, 1, 3, 5, 20],
        expect: { status: 200, body: { files: { $count: 1 } } },
      },
    ],
    so: 'Tilføjelsen får én mappe, også når listen halter bagefter.',
    notSo: 'Listen kan ikke bruges til at finde det, der lige er lavet: id’et skal huskes.',
  },
  {
    name: 'K15',
    part: 'now',
    what: 'Drive tager ikke imod et forud valgt id til et skema',
    settles: ['K15'],
    steps: [
      { ask: () => get_(`${FILES}/generateIds?count=1&fields=ids`), keep: 'formIds', expect: DONE },
      { ask: ({ formIds }) => create_('form', { id: formIds.body.ids[0] }), expect: { status: oneOf_(400, 403) } },
    ],
    so: 'Skemaer skal findes igen ved deres nøgle, som nu.',
    notSo: 'Skemaer kan laves med eget id og aldrig dobbelt: en forenkling.',
  },
  {
    name: 'P05',
    part: 'now',
    what: 'Et skema lavet af Drive har ét spørgsmål, ingen har bedt om',
    settles: ['F1', 'K1', 'README'],
    steps: [
      {
        ask: ({ folder }) => create_('form', { parents: [folder.body.id], appProperties: { verify: 'form' } }),
        keep: 'form',
        expect: DONE,
      },
      {
        ask: ({ form }) => get_(`${FORMS}/${form.body.id}`),
        see: ([{ status, body }]) => ({ status, body: { items: body.items } }),
        keep: 'fresh',
        expect: { status: 200, body: { items: [{ questionItem: THERE }] } },
      },
      {
        ask: ({ form }) => get_(`${FILES}/${form.body.id}?fields=appProperties`),
        expect: { status: 200, body: { appProperties: { verify: 'form' } } },
      },
    ],
    so: 'Tilføjelsen skal fjerne det, før medarbejderen ser skemaet, og det gør den.',
    notSo: 'Skemaet er nu tomt fra begyndelsen; det gør ingen skade, at tilføjelsen ser efter.',
  },
  {
    name: 'K2',
    part: 'now',
    what: 'Hvem kan svare på et nyt skema, før nogen har valgt det',
    settles: ['F4', 'K2'],
    steps: [{ ask: ({ form }) => permissions_(form.body.id), expect: { status: 200, body: { permissions: THERE } } }],
    so: ([{ body }]) =>
      body.permissions.length === 1
        ? 'Kun den, der har lavet det.'
        : 'Flere end den, der har lavet det: tilføjelsen lukker dem ude, før skemaet åbnes.',
    notSo: 'Det kan ikke ses, hvem der kan svare: tilføjelsen må ikke åbne skemaer her.',
  },
  {
    name: 'P06',
    part: 'now',
    what: 'Et skema lavet af Forms er tomt og kan få nøgle og mappe bagefter',
    settles: ['F1'],
    steps: [
      {
        ask: () => post_(FORMS, { info: { title: TAB } }),
        keep: 'apiForm',
        expect: { status: 200, body: { formId: THERE, items: ABSENT } },
      },
      {
        ask: ({ apiForm, folder }) => ({
          method: 'patch',
          url: `${FILES}/${apiForm.body.formId}?addParents=${folder.body.id}&fields=appProperties,parents`,
          json: { appProperties: { verify: 'api' } },
        }),
        expect: { status: 200, body: { appProperties: { verify: 'api' }, parents: { $count: 1 } } },
      },
    ],
    so: 'Det er en vej uden om P05, hvis den bliver nødvendig.',
    notSo: 'Skemaer skal fortsat laves gennem Drive.',
  },
  {
    name: 'P07',
    part: 'now',
    what: 'Et skema kan fyldes på én gang, med egne id’er',
    settles: ['ids'],
    steps: [
      {
        ask: (made) => batch_(made, [...emptied_((made.fresh.body.items || []).length), ...ITEMS]),
        expect: {
          status: 200,
          body: {
            form: {
              items: [
                { itemId: '00000001' },
                { itemId: '00000002', questionItem: { question: { questionId: '00000012' } } },
                { itemId: '00000003' },
                { itemId: '00000004' },
              ],
            },
          },
        },
      },
    ],
    so: 'Svar kan findes ved spørgsmålets id, hvordan det end er formuleret.',
    notSo: 'Tilføjelsen skal læse Googles egne id’er tilbage og huske dem.',
  },
  {
    name: 'P08',
    part: 'now',
    what: 'Samme id’er kan slettes og laves igen i samme skrivning',
    settles: ['F8', 'K7'],
    steps: [{ ask: (made) => batch_(made, [...emptied_(ITEMS.length), ...ITEMS]), expect: EITHER }],
    so: (seen) =>
      allDone_(seen)
        ? 'Ja. Tilføjelsen er forsigtigere, end den behøver.'
        : 'Nej: id’er er først ledige i næste skrivning, som tilføjelsen regner med.',
    notSo: 'Google svarede på en tredje måde: genfyldning af skemaer skal ses efter.',
  },
  {
    name: 'P09',
    part: 'now',
    what: 'Hvor lange titler og beskrivelser må være',
    settles: ['K8'],
    steps: [
      { ask: (made) => batch_(made, [info_({ description: 'x'.repeat(4000) })]), expect: DONE },
      ...[4096, 4097, 10000].map((length) => ({
        ask: (/** @type {Made} */ made) => batch_(made, [info_({ description: 'x'.repeat(length) })]),
        expect: EITHER,
      })),
      ...[400, 1000].map((length) => ({
        ask: (/** @type {Made} */ made) => batch_(made, [info_({ title: 'x'.repeat(length) })]),
        expect: EITHER,
      })),
      {
        ask: (made) =>
          batch_(made, [
            { createItem: { item: { title: 'x', description: 'a\nb', textItem: {} }, location: { index: 0 } } },
          ]),
        expect: DONE,
      },
    ],
    so: (seen) =>
      `Beskrivelser på 4000, 4096, 4097 og 10.000 tegn, titler på 400 og 1000, linjeskift: ${statuses_(seen)}. De kortere er altid nok.`,
    notSo: 'Tilføjelsens beskrivelser med aftaler kan være for lange: de skal forkortes.',
  },
  {
    name: 'P10',
    part: 'now',
    what: 'Google siger sine afslag, som vi kender dem',
    settles: ['errors'],
    steps: [
      {
        ask: (made) =>
          batch_(made, [{ createItem: { item: { title: 'a\nb', textItem: {} }, location: { index: 0 } } }]),
        expect: { status: 400, body: { error: { status: 'INVALID_ARGUMENT' } } },
      },
      {
        ask: (made) => batch_(made, [{ updateFormInfo: { info: { title: 'x' }, updateMask: '' } }]),
        expect: { status: 400 },
      },
      { ask: (made) => batch_(made, [{ noSuchRequest: {} }]), expect: { status: 400 } },
      {
        ask: () => get_(`${FILES}/noSuchFile?fields=id`),
        expect: { status: 404, body: { error: { errors: [{ reason: 'notFound' }] } } },
      },
    ],
    so: 'Tilføjelsens forklaringer passer til det, Google siger.',
    notSo: 'Se svarene: en forklaring kan være forkert.',
  },
  {
    name: 'P11',
    part: 'now',
    what: 'Et skema åbnes og lukkes, og det kan ses inden for få sekunder',
    settles: ['F6', 'K6'],
    steps: [
      { ask: (made) => publish_(made, false, true), expect: { status: 400 } },
      {
        ask: (made) => publish_(made, true),
        expect: {
          status: 200,
          body: { publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } } },
        },
      },
      {
        ask: ({ form }) => get_(`${FORMS}/${form.body.id}?fields=publishSettings`),
        tries: [0, 1, 2, 5],
        expect: { status: 200, body: { publishSettings: { publishState: { isPublished: true } } } },
      },
      { ask: (made) => publish_(made, false), expect: DONE },
      {
        ask: ({ form }) => get_(`${FORMS}/${form.body.id}?fields=publishSettings,formId`),
        tries: [0, 1, 2, 5],
        expect: {
          status: 200,
          body: { formId: THERE, publishSettings: { publishState: { isPublished: oneOf_(undefined, false) } } },
        },
      },
    ],
    so: 'Tilføjelsens tålmodighed er nok.',
    notSo: 'Tilføjelsen skal stole på svaret på åbningen, ikke på det, den læser bagefter.',
  },
  {
    name: 'P12',
    part: 'now',
    what: 'En adresse uden Google-konto afvises, når der deles uden mail',
    settles: ['sharing'],
    steps: [
      {
        ask: ({ form }) =>
          share_(form.body.id, {
            type: 'user',
            role: 'reader',
            view: 'published',
            emailAddress: `ingen.${Utilities.getUuid().slice(0, 8)}@${Session.getEffectiveUser().getEmail().split('@')[1]}`,
          }),
        expect: { status: 400, body: { error: { errors: [{ reason: 'invalidSharingRequest' }] } } },
      },
      {
        ask: ({ form }) =>
          share_(form.body.id, { type: 'user', role: 'reader', view: 'published', emailAddress: 'nobody@example.com' }),
        expect: { status: oneOf_(400, 403), body: { error: { errors: [{ reason: THERE }] } } },
      },
    ],
    so: 'Tilføjelsen kan sige, hvem der mangler en konto.',
    notSo: 'Google deler med adresser, som ingen har: tilføjelsen opdager ikke en slåfejl.',
  },
  {
    name: 'P14',
    part: 'now',
    what: 'En ny fil er kun ens egen, når tilføjelsen beder om det',
    settles: ['F3', 'K3'],
    steps: [
      {
        ask: () =>
          upload_(
            'post',
            `${UPLOAD}?uploadType=multipart&ignoreDefaultVisibility=true&fields=id`,
            { name: TAB },
            'text/plain',
            'x',
          ),
        keep: 'file',
        expect: DONE,
      },
      {
        ask: ({ file }) => permissions_(file.body.id),
        expect: { status: 200, body: { permissions: [{ type: 'user', role: 'owner' }] } },
      },
      {
        ask: () => upload_('post', `${UPLOAD}?uploadType=multipart&fields=id`, { name: TAB }, 'text/plain', 'x'),
        keep: 'openFile',
        expect: DONE,
      },
      { ask: ({ openFile }) => permissions_(openFile.body.id), expect: { status: 200, body: { permissions: THERE } } },
    ],
    so: (seen) =>
      seen[3].body.permissions.length > 1
        ? 'Ja, og det er nødvendigt: her deles nye filer ellers med organisationen.'
        : 'Ja. Her er nye filer private under alle omstændigheder.',
    notSo: 'Stop: medarbejderes dokumenter ville kunne læses af andre. Tal med administratoren om standarddeling.',
  },
  {
    name: 'P15',
    part: 'now',
    what: 'Svar kan hentes, alle eller fra et tidspunkt',
    settles: ['polling'],
    steps: [
      {
        ask: ({ form }) => get_(`${FORMS}/${form.body.id}/responses?pageSize=5000`),
        expect: { status: 200, body: { responses: ABSENT } },
      },
      {
        ask: ({ form }) =>
          get_(`${FORMS}/${form.body.id}/responses?filter=${encodeURIComponent('timestamp >= 2026-01-01T00:00:00Z')}`),
        expect: DONE,
      },
      { ask: ({ form }) => get_(`${FORMS}/${form.body.id}/responses?filter=nonsense`), expect: { status: 400 } },
    ],
    so: 'Tilføjelsen kan følge med uden at hente alt hver time.',
    notSo: 'Tilføjelsen skal hente alle svar hver gang.',
  },
  {
    name: 'P16',
    part: 'now',
    what: 'Et dokument af HTML har de tabeller, overskrifter og lister, som tilføjelsen læser igen',
    settles: ['K17', 'README'],
    steps: [
      {
        ask: ({ folder }) =>
          upload_(
            'post',
            `${UPLOAD}?uploadType=multipart&ignoreDefaultVisibility=true&fields=id`,
            { name: TAB, mimeType: `${TYPE}document`, parents: [folder.body.id], appProperties: { verify: 'doc' } },
            'text/html; charset=UTF-8',
            HTML,
          ),
        keep: 'doc',
        expect: DONE,
      },
      {
        ask: ({ doc }) => get_(`${DOCS}/${doc.body.id}`),
        see: ([{ status, body }]) => ({
          status,
          value: body.body.content.flatMap(({ paragraph, table }) =>
            table
              ? [`table ${table.rows}x${table.columns}`]
              : paragraph
                ? [paragraph.bullet ? 'list' : paragraph.paragraphStyle.namedStyleType]
                : [],
          ),
        }),
        expect: { status: 200, value: { $like: '^HEADING_1,.*HEADING_2,.*table 2x3,.*HEADING_2,list,list' } },
      },
    ],
    so: 'Aftaler i dokumentet kan læses.',
    notSo: 'Se svaret: aftaler skrevet i dokumentet kan blive overset.',
  },
  {
    name: 'P17',
    part: 'now',
    what: 'Et dokument, som ingen har rettet i, ser urørt ud',
    settles: ['F5', 'K5'],
    steps: [
      {
        ask: ({ doc }) => trace_(doc.body.id),
        keep: 'before',
        expect: { status: 200, body: { modifiedTime: THERE, version: THERE } },
      },
      {
        ask: ({ doc }) => [
          get_(`${DOCS}/${doc.body.id}?fields=title`),
          { ...get_(`${FILES}/${doc.body.id}/export?mimeType=application/pdf`), bytes: true },
        ],
        see: (answers) => ({ value: answers.map(({ status }) => status) }),
        expect: { value: [200, 200] },
      },
      {
        ask: ({ doc }) => trace_(doc.body.id),
        tries: [30],
        keep: 'after',
        expect: { status: 200, body: { lastModifyingUser: { me: true } } },
      },
      {
        call: ({ before, after }) => ({
          modifiedTime: before.body.modifiedTime !== after.body.modifiedTime,
          version: before.body.version !== after.body.version,
        }),
        expect: { value: { modifiedTime: false } },
      },
    ],
    so: (seen) =>
      /"version":true/.test(JSON.stringify(seen[3]))
        ? 'Ja efter tid og person; Drives version flytter sig af sig selv.'
        : 'Ja, efter tid, person og version.',
    notSo: 'Tilføjelsen tror, at nogen har skrevet: den føjer til i stedet for at lave dokumentet nyt.',
  },
  {
    name: 'P18',
    part: 'now',
    what: 'Et dokument laves nyt uden at miste id, deling og nøgle',
    settles: ['replace'],
    steps: [
      {
        ask: ({ doc }) =>
          upload_(
            'patch',
            `${UPLOAD}/${doc.body.id}?uploadType=multipart&fields=id,appProperties,permissions(type,role)`,
            { mimeType: `${TYPE}document` },
            'text/html; charset=UTF-8',
            HTML,
          ),
        expect: { status: 200, body: { appProperties: { verify: 'doc' }, permissions: THERE } },
      },
    ],
    so: 'Links i mails bliver ved med at virke.',
    notSo: 'Dokumenter må kun føjes til, ikke laves nye.',
  },
  {
    name: 'P19',
    part: 'now',
    what: 'Google afviser en skrivning, hvis nogen har skrevet imens',
    settles: ['revision'],
    steps: [
      {
        ask: ({ doc }) => get_(`${DOCS}/${doc.body.id}?fields=revisionId`),
        keep: 'revision',
        expect: { status: 200, body: { revisionId: THERE } },
      },
      ...[200, 400].map((status) => ({
        ask: (/** @type {Made} */ { doc, revision }) =>
          post_(`${DOCS}/${doc.body.id}:batchUpdate`, {
            requests: [{ insertText: { text: 'x', location: { index: 1 } } }],
            writeControl: { requiredRevisionId: revision.body.revisionId },
          }),
        see: (/** @type {Answer[]} */ [answer]) => ({ status: answer.status }),
        expect: { status },
      })),
    ],
    so: 'Ingen får overskrevet, hvad de skriver.',
    notSo: 'Tilføjelsen kan skrive oven i andres rettelser: den skal læse lige før.',
  },
  {
    name: 'P20',
    part: 'now',
    what: 'En PDF gemmes og hentes igen, byte for byte',
    settles: ['bytes'],
    steps: [
      {
        call: ({ doc, folder }) => {
          const [pdf] = fetched_([{ ...get_(`${FILES}/${doc.body.id}/export?mimeType=application/pdf`), bytes: true }]);
          const [saved] = fetched_([
            upload_(
              'post',
              `${UPLOAD}?uploadType=multipart&ignoreDefaultVisibility=true&fields=id`,
              { name: `${TAB}.pdf`, parents: [folder.body.id] },
              'application/pdf',
              pdf.bytes,
            ),
          ]);
          const [again] = fetched_([{ ...get_(`${FILES}/${saved.body.id}?alt=media`), bytes: true }]);
          return { isPdf: pdf.bytes.length > 500, same: pdf.bytes.join() === again.bytes.join() };
        },
        expect: { value: { isPdf: true, same: true } },
      },
    ],
    so: 'Frosne aftaler kan gemmes som PDF.',
    notSo: 'PDF’er bliver ødelagt på vejen.',
  },
  {
    name: 'P21',
    part: 'now',
    what: 'En slettet fil er væk',
    settles: ['delete'],
    steps: [
      { ask: ({ openFile }) => delete_(`${FILES}/${openFile.body.id}`), expect: { status: 204 } },
      { ask: ({ openFile }) => get_(`${FILES}/${openFile.body.id}?fields=id`), expect: { status: 404 } },
      { ask: ({ openFile }) => delete_(`${FILES}/${openFile.body.id}`), expect: { status: 404 } },
    ],
    so: 'Sletning er sletning, og en gentagelse gør ingen skade.',
    notSo: 'Slettede filer kan stadig findes: sig det til databeskyttelsesrådgiveren.',
  },
  {
    name: 'P22',
    part: 'now',
    what: 'Mange forespørgsler på én gang bliver alle besvaret, og ingen mappe laves uden svar',
    settles: ['K10', 'driveWrites'],
    steps: [
      ...[1, 2].map(() => ({
        ask: (/** @type {Made} */ { folder }) =>
          Array.from({ length: 100 }, () => get_(`${FILES}/${folder.body.id}?fields=id`)),
        see: (/** @type {Answer[]} */ answers) => ({
          done: answers.filter(({ status }) => status === 200).length,
          refused: answers.filter(({ status }) => status === 403 || status === 429).length,
        }),
        expect: { done: 100 },
      })),
      {
        ask: ({ folder }) => Array.from({ length: 12 }, () => create_('folder', { parents: [folder.body.id] })),
        see: (answers) => ({
          count: answers.filter(({ status }) => status === 200).length,
          other: answers.filter(({ status }) => ![200, 403, 429].includes(status)).length,
        }),
        keep: 'wave',
        expect: { other: 0 },
      },
      {
        ask: ({ folder }) =>
          get_(
            `${FILES}?q=${encodeURIComponent(`'${folder.body.id}' in parents and mimeType = '${TYPE}folder'`)}&fields=files(id)`,
          ),
        see: ([{ status, body }], { wave }) => ({ status, value: body.files.length - wave.count }),
        tries: [0, 1, 3, 10],
        expect: { status: 200, value: 0 },
      },
    ],
    so: 'Bølger af forespørgsler er i orden.',
    notSo:
      'Google lavede noget uden at sige det, eller sagde nej til en læsning: tilføjelsen skal sende færre ad gangen.',
  },
  {
    name: 'P23',
    part: 'now',
    what: 'Scriptet kan ikke spørge andre end Google',
    settles: ['manifest'],
    steps: [{ call: () => UrlFetchApp.fetch('https://example.com/').getResponseCode(), expect: { thrown: THERE } }],
    so: 'Ingen data kan forlade organisationen, heller ikke ved en fejl.',
    notSo: 'Listen over tilladte adresser virker ikke her: den lover mindre, end vi siger.',
  },
  {
    name: 'P24',
    part: 'now',
    what: 'Arket gemmer tekst, datoer, valg og flueben, som tilføjelsen regner med',
    settles: ['sheet', 'K19'],
    steps: [
      {
        call: () => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          try {
            const text = sheet
              .getRange('A1:A3')
              .setNumberFormat('@')
              .setValues([['=1+1'], ['007'], ["'x"]]);
            const date = sheet
              .getRange('B1')
              .setValue(new Date(2026, 8, 5))
              .setNumberFormat('d". "mmm yyyy');
            const choice = sheet
              .getRange('C1')
              .setDataValidation(
                SpreadsheetApp.newDataValidation()
                  .requireValueInList(['ja', 'nej'], true)
                  .setAllowInvalid(false)
                  .build(),
              );
            sheet.getRange('D1').insertCheckboxes();
            sheet.protect().setWarningOnly(true);
            sheet.setFrozenRows(1);
            sheet.deleteRows(5, 10);
            SpreadsheetApp.flush();
            return {
              texts: text.getValues().map(String),
              date: date.getValue() instanceof Date,
              shown: date.getDisplayValue(),
              choice: choice.getDataValidation()?.getAllowInvalid(),
              checkbox: sheet.getRange('D1').getValue(),
            };
          } finally {
            SpreadsheetApp.getActive().deleteSheet(sheet);
          }
        },
        expect: {
          value: {
            texts: ['=1+1', '007', { $like: "^'?x$" }],
            date: true,
            shown: { $like: '^5\\. sep' },
            choice: false,
            checkbox: false,
          },
        },
      },
      {
        call: () => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          try {
            const cells = Array.from({ length: 500 }, (_, row) =>
              Array.from({ length: 10 }, (_, column) => `${row}/${column}`),
            );
            sheet.getRange(1, 1, 500, 10).setValues(cells);
            SpreadsheetApp.flush();
            return sheet.getRange(500, 10).getValue();
          } finally {
            SpreadsheetApp.getActive().deleteSheet(sheet);
          }
        },
        expect: { value: '499/9' },
      },
    ],
    so: 'Det, folk skriver, bliver stående, som de skrev det, og 5000 celler på én gang er i orden.',
    notSo: 'Se svaret: noget i arket ville blive tolket om, eller arket svarede ikke i tide.',
  },
  {
    name: 'P25',
    part: 'now',
    what: 'Et diagram kan findes igen ved titel og id',
    settles: ['chart'],
    steps: [
      {
        call: () => {
          const sheet = SpreadsheetApp.getActive().insertSheet();
          try {
            const range = sheet.getRange('A1:B2').setValues([
              ['a', 1],
              ['b', 2],
            ]);
            sheet.insertChart(
              sheet.newChart().asBarChart().setTitle('Prøve').addRange(range).setPosition(4, 1, 0, 0).build(),
            );
            const before = sheet.getCharts()[0].getChartId();
            SpreadsheetApp.flush();
            const [chart] = sheet.getCharts();
            return { title: chart.getOptions().get('title'), same: chart.getChartId() === before };
          } finally {
            SpreadsheetApp.getActive().deleteSheet(sheet);
          }
        },
        expect: { value: { title: 'Prøve', same: true } },
      },
    ],
    so: 'Rapportens diagrammer bliver rettet, ikke lavet igen.',
    notSo: 'Rapporten kan få dobbelte diagrammer.',
  },
  {
    name: 'P26',
    part: 'now',
    what: 'Den times-trigger, tilføjelsen lever af, kan laves og findes igen',
    settles: ['triggers', 'K12'],
    steps: [
      { call: () => triggersAway_(), expect: { thrown: ABSENT } },
      {
        call: () => ScriptApp.newTrigger(verifyHourly.name).timeBased().everyHours(1).create().getHandlerFunction(),
        member: 'ClockTriggerBuilder.create',
        expect: { value: 'verifyHourly' },
      },
      {
        call: () => ({
          user: ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length,
          project: ScriptApp.getProjectTriggers().length,
        }),
        member: 'ScriptApp.getProjectTriggers',
        expect: { value: { user: 1 } },
      },
      {
        call: () => {
          try {
            ScriptApp.deleteTrigger(ScriptApp.newTrigger(verifyHourly.name).timeBased().everyHours(1).create());
            return 'script in a Sheet';
          } catch (error) {
            return /too many/.test(String(error)) ? 'add-on' : String(error);
          }
        },
        expect: { value: oneOf_('script in a Sheet', 'add-on') },
      },
    ],
    so: (seen) =>
      `Ja; Google behandler scriptet som ${seen[3].value === 'add-on' ? 'en tilføjelse' : 'et script i arket'}.`,
    notSo: 'Tilføjelsen ville lave triggere igen og igen: den skal huske deres id.',
  },
  {
    name: 'P28',
    part: 'now',
    what: 'Mails til en selv kan sendes, med kalenderfil og PDF',
    settles: ['mail'],
    steps: [
      ...['mus.ics', 'invite.ics'].map((name) => ({
        call: () => mailMyself_(name, Utilities.newBlob(ICS_(), 'text/calendar; charset=UTF-8; method=REQUEST', name)),
        member: 'MailApp.sendEmail',
        expect: { thrown: ABSENT },
      })),
      {
        call: () =>
          mailMyself_(
            'PDF',
            Utilities.newBlob('<p>Prøve</p>', 'text/html', 'proeve.html')
              .getAs('application/pdf')
              .setName('proeve.pdf'),
          ),
        expect: { thrown: ABSENT },
      },
    ],
    so: 'Se nu de tre mails i din indbakke; del 2 spørger til dem.',
    notSo: 'Mails kan ikke sendes herfra: se svaret.',
  },
  {
    name: 'K5',
    part: 'now',
    what: 'Et dokument til del 2: åbn det uden at skrive i det',
    settles: ['F5'],
    steps: [
      { ask: () => create_('document', { name: `${TAB}: åbn mig, men skriv ikke` }), keep: 'opened', expect: DONE },
      { ask: ({ opened }) => trace_(opened.body.id), keep: 'unopened', expect: DONE },
      { call: () => store_().setProperty('later', 'opened') && true, expect: { value: true } },
    ],
    so: 'Find det i Drive, åbn det, luk det, og vælg punkt 2 om en time.',
    notSo: 'Dokumentet kunne ikke laves; P17 i del 2 falder bort.',
  },
  {
    name: 'P29',
    part: 'sidebar',
    what: 'Sidepanelet kan tale med scriptet, og fejl når frem i ord',
    settles: ['sidebar', 'K14', 'F12'],
    steps: [
      {
        call: ({ sidebar }) => sidebar.value,
        expect: { value: { long: 300000, answered: oneOf_(6, 7), failed: { 0: { $like: 'throw: .*Med vilje' } } } },
      },
      {
        call: () => said_('Er der logget flere Google-konti ind i denne browser lige nu?'),
        expect: { value: oneOf_(true, false) },
      },
    ],
    so: (seen) =>
      seen[1].value ? 'Ja, også med flere konti i samme browser.' : 'Ja, med én konto i browseren. Prøv igen med to.',
    notSo: 'Er der flere konti i browseren, så brug et vindue med kun den ene; ellers se svaret.',
  },
  {
    name: 'P27',
    part: 'hour',
    what: 'Triggeren ser arket, noterne, låsen, Google og den, der har lavet den',
    settles: ['README', 'K18'],
    steps: [
      {
        call: () => JSON.parse(store_().getProperty('runs') || '[]'),
        keep: 'runs',
        expect: { value: [{ sheet: true, lock: true, api: 200, user: true, mailsLeft: true }] },
      },
    ],
    so: 'Det natlige og timelige arbejde kan gøres. Kørte triggeren flere gange, er også det i orden.',
    notSo:
      'Er listen tom, har triggeren ikke kørt endnu: vent og vælg punkt 2 igen. Ellers mangler det, der står false.',
  },
  {
    name: 'P17b',
    part: 'hour',
    what: 'Et dokument, som nogen kun har åbnet, ser urørt ud',
    settles: ['F5', 'K5'],
    steps: [
      { call: () => said_('Har du åbnet dokumentet “åbn mig, men skriv ikke” siden del 1?'), expect: { value: true } },
      { ask: ({ opened }) => trace_(opened.body.id), keep: 'seenAgain', expect: DONE },
      {
        call: ({ unopened, seenAgain }) => ({
          modifiedTime: unopened.body.modifiedTime !== seenAgain.body.modifiedTime,
          version: unopened.body.version !== seenAgain.body.version,
        }),
        expect: { value: { modifiedTime: false } },
      },
    ],
    so: (seen) =>
      /"version":true/.test(JSON.stringify(seen[2]))
        ? 'Ja efter tid og person; versionen flyttede sig, som vi frygtede.'
        : 'Ja, også efter version.',
    notSo: 'Dokumenter, der er åbnet, laves ikke nye; tilføjelsen føjer til dem.',
  },
  {
    name: 'P28b',
    part: 'hour',
    what: 'Gmail viser invite.ics som en begivenhed',
    settles: ['F11', 'K16'],
    steps: [
      {
        call: () => said_('Viser mailen “mus.ics” en begivenhed med ja/nej-knapper?'),
        expect: { value: oneOf_(true, false) },
      },
      { call: () => said_('Viser mailen “invite.ics” en begivenhed med ja/nej-knapper?'), expect: { value: true } },
      { call: () => said_('Kan PDF’en i den tredje mail åbnes?'), expect: { value: true } },
    ],
    so: 'Medarbejdere får samtalen i kalenderen med ét klik.',
    notSo: 'Kalenderfilen er en vedhæftning; linket i mailen føjer samtalen til kalenderen.',
  },
  {
    name: 'P13',
    part: 'share',
    what: 'To delinger af samme fil på én gang',
    settles: ['F10', 'K9'],
    steps: [
      { ask: () => create_('form'), keep: 'form', expect: DONE },
      {
        ask: ({ form }) =>
          ['published', undefined].map((view) =>
            share_(form.body.id, {
              type: 'user',
              role: 'reader',
              emailAddress: store_().getProperty('colleague'),
              ...(view ? { view } : {}),
            }),
          ),
        see: (answers) => ({ value: answers.map(({ status }) => status).join() }),
        expect: { value: { $like: '^(200|403|409|429|500|503),(200|403|409|429|500|503)$' } },
      },
      { ask: ({ form }) => permissions_(form.body.id), expect: { status: 200, body: { permissions: THERE } } },
    ],
    so: (seen) =>
      `${seen[2].body.permissions.filter(({ role }) => role !== 'owner').length} af 2 delinger står ved magt. Tilføjelsen deler én ad gangen.`,
    notSo: 'Kollegaens adresse blev afvist: se svaret.',
  },
  {
    name: 'K9',
    part: 'share',
    what: 'En delt mappes filer følger mappen, og det kan ikke ændres på filen',
    settles: ['F10', 'K9'],
    steps: [
      { ask: () => create_('folder'), keep: 'shared', expect: DONE },
      { ask: ({ shared }) => create_('document', { parents: [shared.body.id] }), keep: 'inside', expect: DONE },
      {
        ask: ({ shared }) =>
          share_(shared.body.id, { type: 'user', role: 'reader', emailAddress: store_().getProperty('colleague') }),
        keep: 'given',
        expect: DONE,
      },
      {
        ask: ({ inside }) => permissions_(inside.body.id),
        tries: [0, 2, 5],
        expect: { status: 200, body: { permissions: { $count: 2 } } },
      },
      {
        ask: ({ inside, given }) => delete_(`${FILES}/${inside.body.id}/permissions/${given.body.id}`),
        expect: { status: 403 },
      },
    ],
    so: 'Ved overdragelse er det nok at dele mappen.',
    notSo: 'Filer skal deles hver for sig ved overdragelse.',
  },
  {
    name: 'P31a',
    part: 'share',
    what: 'Skema og dokument til kollegaen',
    settles: ['sharing'],
    steps: [
      {
        ask: (made) =>
          batch_(made, [
            ...emptied_(1),
            { updateSettings: { settings: { emailCollectionType: 'VERIFIED' }, updateMask: 'emailCollectionType' } },
            ...ITEMS,
          ]),
        expect: DONE,
      },
      { ask: (made) => publish_(made, true), expect: DONE },
      {
        ask: ({ form }) =>
          share_(form.body.id, {
            type: 'user',
            role: 'reader',
            view: 'published',
            emailAddress: store_().getProperty('colleague'),
          }),
        expect: DONE,
      },
      {
        ask: ({ form }) => get_(`${FORMS}/${form.body.id}?fields=formId,responderUri`),
        see: ([{ status, body }]) => ({ status, body: { id: body.formId }, value: Object(body).responderUri }),
        keep: 'form',
        expect: { status: 200, value: THERE },
      },
      { ask: () => create_('document', { appProperties: { verify: 'handover' } }), keep: 'doc', expect: DONE },
      {
        ask: ({ doc }) =>
          share_(doc.body.id, { type: 'user', role: 'writer', emailAddress: store_().getProperty('colleague') }),
        expect: DONE,
      },
      { ask: ({ doc }) => trace_(doc.body.id), keep: 'unwritten', expect: DONE },
    ],
    so: 'Nu er det kollegaens tur.',
    notSo: 'Delingen blev afvist: se svaret, og prøv med en anden konto.',
  },
  {
    name: 'P31b',
    part: 'colleague',
    what: 'En efterfølger ser ikke filer, som forgængeren har lavet',
    settles: ['README'],
    steps: [
      {
        ask: () =>
          get_(
            `${FILES}?q=${encodeURIComponent("appProperties has { key='verify' and value='handover' } and trashed = false")}&fields=files(id)`,
          ),
        expect: { status: 200, body: { files: { $count: 0 } } },
      },
      { ask: ({ doc }) => get_(`${FILES}/${doc.body.id}?fields=id`), expect: { status: 404 } },
    ],
    so: 'Ved lederskifte laves skemaer og dokumenter nye, som tilføjelsen gør.',
    notSo: 'Efterfølgeren ser dem: der kunne arbejdes videre i de gamle. Intet går tabt.',
  },
  {
    name: 'P31c',
    part: 'back',
    what: 'Kollegaens svar og rettelse kan ses, med navn på',
    settles: ['F5', 'README'],
    steps: [
      {
        ask: ({ form }) => get_(`${FORMS}/${form.body.id}/responses`),
        see: ([{ status, body }]) => ({
          status,
          value: (body.responses || []).map(({ respondentEmail }) =>
            respondentEmail === store_().getProperty('colleague') ? 'the address' : 'another address',
          ),
        }),
        expect: { status: 200, value: ['the address'] },
      },
      {
        ask: ({ doc }) => trace_(doc.body.id),
        keep: 'written',
        expect: { status: 200, body: { lastModifyingUser: { me: oneOf_(false, undefined) } } },
      },
      {
        call: ({ unwritten, written }) => unwritten.body.modifiedTime !== written.body.modifiedTime,
        expect: { value: true },
      },
    ],
    so: 'Svar hører til den rette, og rettelser opdages.',
    notSo:
      'Svarer kollegaen fra et alias, siger tilføjelsen det til lederen; ses rettelsen ikke, kan den blive overskrevet.',
  },
  {
    name: 'P30',
    part: 'consent',
    what: 'Mangler en tilladelse, spørger Google igen',
    settles: ['F9', 'K13'],
    steps: [
      {
        call: () => ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl() !== null,
        expect: { value: true },
      },
      { call: () => Object(ScriptApp).requireAllScopes(ScriptApp.AuthMode.FULL), expect: { thrown: THERE } },
    ],
    so: 'Tilføjelsens egen besked med link når frem, før noget går galt.',
    notSo:
      'Var alle flueben sat, siger prøven intet: prøv igen uden ét. Står der Afbrudt, afbrød Google selv og spurgte; det er godt.',
  },
  {
    name: 'P99',
    part: 'cleanUp',
    what: 'Alt, hvad kontrollen har lavet, er slettet',
    settles: ['cleanUp'],
    steps: [
      {
        ask: () => doomed_().map((id) => delete_(`${FILES}/${id}`)),
        see: (answers) => ({ left: answers.filter(({ status }) => status !== 204 && status !== 404).length }),
        expect: { left: 0 },
      },
      {
        call: () =>
          store_().setProperty('made', JSON.stringify(ids_().filter((id) => !doomed_().includes(id)))) && true,
        expect: { value: true },
      },
    ],
    so: 'Kun fanen med resultaterne er tilbage (efter del 1 også et dokument og en trigger til del 2).',
    notSo: 'Vælg “Slet alt, som kontrollen har lavet”, eller slet filerne i Drive, der hedder “Kontrollér Google”.',
  },
];

/** What can be deleted now: all, but the Doc that part 2 looks at. */
const doomed_ = () => ids_().filter((id) => !(store_().getProperty('later') && id === made_().opened?.body.id));

/** @param {string} what @param {GoogleAppsScript.Base.Blob} attachment */
const mailMyself_ = (what, attachment) =>
  MailApp.sendEmail({
    to: Session.getEffectiveUser().getEmail(),
    subject: `${TAB}: ${what}`,
    body: 'En prøve, som du har bedt om. Slet den gerne.',
    attachments: [attachment],
  });

const ICS_ = () =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//verify//DA',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${Utilities.getUuid()}@verify`,
    'DTSTAMP:20261201T080000Z',
    'DTSTART:20270105T090000Z',
    'DTEND:20270105T100000Z',
    'SUMMARY:Prøve',
    `ORGANIZER:mailto:${Session.getEffectiveUser().getEmail()}`,
    `ATTENDEE;RSVP=TRUE:mailto:${Session.getEffectiveUser().getEmail()}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
