// A small school in a local Workspace, in which the built bundle is installed as an add-on: what the tests of the flows stand on.

import {
  answerForm,
  authorize,
  callServer,
  clickMenu,
  createSpreadsheet,
  type ExecutionRecord,
  emptyState,
  type Fault,
  fireTrigger,
  installScript,
  type MailRecord,
  type OpenDoc,
  openDoc,
  openDocument,
  type RunResult,
  readSheet,
  typeInSheet,
  Workspace,
} from 'local-workspace';
import { builtProject } from '../../scripts/year/office/builtProject.ts';
import type { AgreementInput, Reply } from '../../src/contract.ts';
import { questionIdOf } from '../../src/domain/formats/formRequests.ts';
import type { Language } from '../../src/domain/text/language.ts';
import { TABLES, type TableKey } from '../../src/domain/unit/tables.ts';
import { playedOnce } from '../playedOnce.ts';
import { agreementInput } from './agreementInput.ts';

const PROJECT = builtProject();

/** No hour of a test is late or fails by the odds of the weather; test/flows/lateAndTwice.test.ts makes Google careless. */
export const WITHOUT_LUCK = { serviceTimeouts: 'never', clockTriggers: 'punctual' } as const;

export const METTE = 'mette@solby.dk';
export const ANNA = 'anna@solby.dk';
export const ALI = 'ali@solby.dk';
export const BENT = 'bent@privat.dk';
export const CARLA = 'carla@solby.dk';

const ACCOUNTS = [
  { email: METTE, name: 'Mette Holm' },
  { email: ANNA, name: 'Anna Sø' },
  { email: ALI, name: 'Ali Demir' },
  { email: CARLA, name: 'Carla Friis' },
  { email: 'karim@solby.dk', name: 'Karim Nør' },
];

export const ROSTER = `Navn;E-mail;Sprog;Google-konto;Status
Anna Sø;${ANNA};Dansk;Ja;Aktiv
Ali Demir;${ALI};Engelsk;Ja;Aktiv
Bent Friis;${BENT};Dansk;Nej;Aktiv
Carla Friis;${CARLA};Dansk;Ja;Orlov`;

export const STRATEGY = `Indsatsområde;Hvorfor;Tegn på succes;Fra år;Til år
Stærke læsere;Hver femte læser under niveau;Alle læser dagligt;2026;2029
Trygge overgange;Skift koster trivsel;Ingen skifter uden en plan;2026;2029`;

const LAST_YEAR = `E-mail;Aftale;Type;Ansvarlig;Frist;År
${ANNA};Læsebånd i 3.b;Mål for arbejdet;Medarbejder;01-05-2026;2025
${ANNA};Kursus i klasseledelse;Udviklingsaktivitet;Leder;01-06-2026;2025`;

export const SETTINGS: Record<string, string> = {
  unitName: 'Åbakkeskolen',
  organisation: 'Solby Kommune',
  managerName: 'Mette Holm',
  meetingDate: '31-08-2026',
  meetingTime: '14:00',
  meetingPlace: 'Personalerummet',
  answerDeadline: '24-09-2026',
  reminderDays: '3, 0',
  windowFrom: '28-09-2026',
  windowTo: '23-10-2026',
  conversationPlace: 'Kontoret',
};

/** What Anna is invited to; the others have theirs in the days after. */
export const TALKS: Record<string, [date: string, time: string]> = {
  [ANNA]: ['28-09-2026', '10:00'],
  [ALI]: ['29-09-2026', '10:00'],
  [BENT]: ['30-09-2026', '10:00'],
};

/** A new agreement as the sidebar sends it; it supports F1. */
export const newAgreement = (text: string, responsible: string, deadline: string): AgreementInput =>
  agreementInput({ text, responsible, deadline });

/** Danish local time; summer time ends on 25 October 2026. */
export const instantOf = (moment: string): number =>
  Date.parse(`${moment}:00${moment < '2026-10-25T03:00' ? '+02:00' : '+01:00'}`);

export class School {
  constructor(
    readonly workspace: Workspace,
    readonly scriptId: string,
    readonly spreadsheetId: string,
    readonly manager = METTE,
  ) {}

  /** The same school, to go another way from here. */
  copy(): School {
    return new School(new Workspace(this.workspace.snapshot()), this.scriptId, this.spreadsheetId, this.manager);
  }

  /** Moves the clock without firing what falls due on the way. */
  jumpTo(moment: string): void {
    this.workspace.state.now = instantOf(moment);
    for (const trigger of this.workspace.state.triggers) trigger.nextAt = this.workspace.now + 3_600_000;
  }

  run(functionName: string, args: unknown[] = [], options: { faults?: Fault[]; user?: string } = {}): RunResult {
    const { user = this.manager, faults = [] } = options;
    return callServer(this.workspace, { scriptId: this.scriptId, user, functionName, args, faults });
  }

  reply<T>(functionName: string, ...args: unknown[]): Reply<T> {
    const { value, error } = this.run(functionName, args);
    if (error) throw new Error(`${functionName}: ${error.message}`);
    return value as Reply<T>;
  }

  /** What is refused has changed no cell. @returns the sentences. */
  refusedWhole(functionName: string, ...args: unknown[]): string {
    const before = this.cells();
    const said = this.refusal(functionName, ...args);
    expect(this.cells()).toBe(before);
    return said;
  }

  /** All that stands in the Sheet, to compare. */
  cells(): string {
    return JSON.stringify(this.workspace.state.spreadsheets[this.spreadsheetId]?.sheets.map((sheet) => sheet.cells));
  }

  /** What the server answers; a refusal is an error of the test. */
  call<T = unknown>(functionName: string, ...args: unknown[]): T {
    const reply = this.reply<T>(functionName, ...args);
    if (!reply.ok) throw new Error(`${functionName} refused: ${reply.problems.join(' / ')}`);
    return reply.data;
  }

  /** The sentences with which the server refuses. */
  refusal(functionName: string, ...args: unknown[]): string {
    const reply = this.reply(functionName, ...args);
    if (reply.ok) throw new Error(`${functionName} was not refused`);
    return reply.problems.join('\n');
  }

  /** The owner's hourly trigger fires now, and may fail. */
  trigger(faults: Fault[] = []): RunResult {
    const trigger = this.workspace.state.triggers.find(({ owner }) => owner === this.manager);
    const result = trigger && fireTrigger(this.workspace, trigger.id, { faults });
    if (!result) throw new Error('The trigger did not run');
    return result;
  }

  /** The owner's hourly trigger fires, at that moment where one is given. */
  hour(moment?: string, faults: Fault[] = []): RunResult {
    if (moment) this.jumpTo(moment);
    const result = this.trigger(faults);
    if (result.error && faults.length === 0)
      throw new Error(`everyHour: ${result.error.message} ${result.error.stack}`);
    return result;
  }

  /** The sidebar calls until nothing is left. */
  work(): { done: number; problems: string[] } {
    const all = { done: 0, problems: [] as string[] };
    for (let slices = 0; slices < 50; slices += 1) {
      const { done, left, problems } = this.call<{ done: number; left: number; problems: string[] }>('workOn', 40);
      all.done += done;
      all.problems.push(...problems);
      if (left === 0) return all;
    }
    throw new Error('The work never ends');
  }

  import(kind: string, csv: string): void {
    this.call('importFile', { kind, name: `${kind}.csv`, base64: Buffer.from(csv).toString('base64') });
  }

  /** The rows of a tab as people see them, by our names of the columns. */
  rows(key: TableKey): Record<string, string>[] {
    const { sheet, columns, shown } = this.#tab(key);
    return Object.keys(sheet.cells)
      .map(Number)
      .filter((row) => row > 1)
      .map((row) => Object.fromEntries(columns.map(([name, at]) => [name, shown.display(row, at)])))
      .filter((row) => Object.entries(row).some(([, shown]) => shown !== '' && shown !== 'FALSE' && shown !== 'FALSK'));
  }

  row(key: TableKey, match: Record<string, string>): Record<string, string> | undefined {
    return this.rows(key).find((row) => Object.entries(match).every(([name, value]) => row[name] === value));
  }

  /** Mette types into the row that matches. */
  type(key: TableKey, match: Record<string, string>, column: string, text: string): void {
    const { sheet, columns, shown } = this.#tab(key);
    const at = columns.find(([name]) => name === column)?.[1] ?? 0;
    const row = Object.keys(sheet.cells)
      .map(Number)
      .find(
        (number) =>
          number > 1 &&
          Object.entries(match).every(
            ([name, value]) => shown.display(number, columns.find(([known]) => known === name)?.[1] ?? 0) === value,
          ),
      );
    if (!row || !at) throw new Error(`No cell ${column} in ${key} for ${JSON.stringify(match)}`);
    const a1 = `${String.fromCharCode(64 + at)}${row}`;
    typeInSheet(this.workspace, {
      spreadsheetId: this.spreadsheetId,
      as: this.manager,
      sheet: TABLES[key].titles[this.#language],
      a1,
      values: text,
    });
  }

  log(beginning: string): Record<string, string>[] {
    return this.rows('log').filter((row) => row.id?.startsWith(beginning));
  }

  idOf(email: string): string {
    const id = this.row('employees', { email })?.id;
    if (!id) throw new Error(`Nobody has the address ${email}`);
    return id;
  }

  filesOf(kind: string, email?: string): string[] {
    const key = `2026/${kind}/${email === undefined ? '' : this.idOf(email)}`;
    return Object.values(this.workspace.state.files)
      .filter((file) => file.appProperties.musKey?.startsWith(key))
      .map(({ id }) => id);
  }

  fileOf(kind: string, email: string): string {
    const [id, ...doubled] = this.filesOf(kind, email);
    if (!id || doubled.length > 0) throw new Error(`${email} has ${doubled.length + (id ? 1 : 0)} files of ${kind}`);
    return id;
  }

  doc(email: string, as = this.manager): OpenDoc {
    return openDoc(this.workspace, this.fileOf('doc', email), as);
  }

  /** The employee (or whoever) fills in the preparation form, by our keys of the questions. */
  answer(email: string, answers: Record<string, string>, as: string = email): void {
    this.workspace.state.now += 60_000;
    answerForm(this.workspace, {
      formId: this.fileOf('form', email),
      as,
      answers: Object.fromEntries(Object.entries(answers).map(([key, text]) => [questionIdOf(key), text])),
    });
  }

  /** EFF1 must be ticked for Anna's two old agreements. */
  annaAnswers(answers: Record<string, string>): void {
    this.answer(ANNA, { 'EFF1:A01': 'Gennemført', 'EFF1:A02': 'Delvist', ...answers });
  }

  confirmForm(email: string, version: number, choice: string, comment = ''): void {
    this.workspace.state.now += 60_000;
    answerForm(this.workspace, {
      formId: this.fileOf('agreementForm', email),
      as: email,
      answers: { [questionIdOf(`CONF:${version}`)]: choice, [questionIdOf(`COMM:${version}`)]: comment },
    });
  }

  /** All mails to a person, in the order sent. */
  mails(to?: string, subject?: RegExp): MailRecord[] {
    return this.workspace.state.outbox.filter(
      (mail) => (to === undefined || mail.to.includes(to)) && (subject === undefined || subject.test(mail.subject)),
    );
  }

  get lastRun(): ExecutionRecord {
    const last = this.workspace.state.executions.at(-1);
    if (!last) throw new Error('Nothing has run');
    return last;
  }

  prepare(email: string, rows: Record<string, string>): void {
    const employeeId = this.idOf(email);
    this.call(
      'savePreparation',
      Object.entries(rows).map(([questionId, answer]) => ({ employeeId, questionId, answer, reason: '' })),
    );
  }

  get #language(): Language {
    const names = this.workspace.state.spreadsheets[this.spreadsheetId]?.sheets.map(({ name }) => name) ?? [];
    return names.includes('Settings') ? 'en' : 'da';
  }

  #tab(key: TableKey) {
    const { sheets } = this.workspace.state.spreadsheets[this.spreadsheetId] ?? { sheets: [] };
    const sheet = sheets.find(({ name }) => name === TABLES[key].titles[this.#language]);
    if (!sheet) throw new Error(`There is no tab ${key}`);
    const shown = readSheet(this.workspace, { spreadsheetId: this.spreadsheetId, sheet: sheet.name });
    const heads = sheet.cells[1] ?? {};
    const columns = Object.entries(TABLES[key].columns).flatMap(([name, { titles }]): [string, number][] => {
      const at = Object.keys(heads).find((column) =>
        Object.values(titles).includes(String(heads[Number(column)]?.value)),
      );
      return at === undefined ? [] : [[name, Number(at)]];
    });
    return { sheet, columns, shown };
  }
}

/** An empty Sheet with the add-on (or a script of its own) there, Mette's consent given, nothing clicked. */
export const emptySheet = (locale = 'da', { addOn = true } = {}): School => {
  const workspace = new Workspace(
    emptyState({
      now: new Date(instantOf('2026-08-17T08:05')).toISOString(),
      accounts: ACCOUNTS.map((account) => ({ ...account, locale, kind: 'workspace' as const })),
      weather: WITHOUT_LUCK,
    }),
  );
  const spreadsheetId = createSpreadsheet(workspace, {
    name: 'MUS',
    owner: METTE,
    locale: locale === 'da' ? 'da_DK' : 'en_US',
    timeZone: 'Europe/Copenhagen',
  });
  const { id } = installScript(workspace, {
    ...PROJECT,
    containerId: spreadsheetId,
    addOn,
  });
  const school = new School(workspace, id, spreadsheetId);
  openDocument(workspace, { scriptId: id, user: METTE });
  authorize(workspace, id, METTE);
  return school;
};

const installed = (): School => {
  const school = emptySheet();
  clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName: 'installFromMenu' });
  school.call('saveSettings', SETTINGS);
  school.import('focusAreas', STRATEGY);
  school.import('employees', ROSTER);
  school.import('agreements', LAST_YEAR);
  return school;
};

const withForms = (): School => {
  const school = schoolAt('installed');
  school.jumpTo('2026-09-01T10:05');
  school.call('startPhase', 'forms', '');
  school.work();
  return school;
};

const invited = (): School => {
  const school = schoolAt('withForms');
  for (const [email, [date, time]] of Object.entries(TALKS)) {
    school.type('employees', { email }, 'conversationDate', date);
    school.type('employees', { email }, 'conversationTime', time);
  }
  school.jumpTo('2026-09-14T10:05');
  school.call('startPhase', 'invitations', '');
  school.work();
  return school;
};

/** All have answered and Anna's conversation is over; nothing has been agreed. */
const talked = (): School => {
  const school = schoolAt('invited');
  school.jumpTo('2026-09-16T10:05');
  school.annaAnswers({ SUC1: 'Læseugen', DAG1: 'Skema\nKursus' });
  school.hour('2026-09-16T11:05');
  school.jumpTo('2026-09-28T12:05');
  return school;
};

const STAGES = { installed, withForms, invited, talked };
export type Stage = keyof typeof STAGES;

/** For who confirms while feedback is missing; ignored where none is. */
export const FEEDBACK_REASONS = { own: 'Sagt mundtligt', theirs: 'Ville ikke skrive' };

/** A school of its own at a stage of the year. */
export const schoolAt = (stage: Stage): School => schoolOnce(stage, STAGES[stage]);

/** As `playedOnce`, of a school; the add-on's files, which are long, are not kept with each. */
export const schoolOnce = (name: string, play: () => School): School => {
  const { state, scripts, scriptId, spreadsheetId, manager } = playedOnce(name, () => {
    const { workspace, ...given } = play();
    const { scripts: all, ...kept } = workspace.state;
    return { state: kept, scripts: Object.values(all).map(({ files: _, ...script }) => script), ...given };
  });
  const { files } = PROJECT;
  const whole = { ...state, scripts: Object.fromEntries(scripts.map((script) => [script.id, { ...script, files }])) };
  return new School(new Workspace(whole), scriptId, spreadsheetId, manager);
};
