// The unit on the local Workspace: what the manager, the employees and the clock can do there, as they would on Google.
import {
  advanceTo,
  answerForm,
  authorize,
  callServer,
  clickMenu,
  createSpreadsheet,
  emptyState,
  type Fault,
  installScript,
  type OpenDoc,
  openDoc,
  openDocument,
  type Project,
  type RunResult,
  responderView,
  typeInSheet,
  Workspace,
  worst,
} from 'local-workspace';
import type { Reply } from '../../../src/contract.ts';
import type { Server } from '../../../src/main.ts';
import type { Moment } from '../plan/plan.ts';
import type { Unit } from '../plan/unit.ts';
import { employeeIn } from './employees.ts';
import { addDays, instantOf, momentOf } from './localTime.ts';
import { mailKindOf } from './mailKinds.ts';
import { MAIL_LINES } from './mailLines.ts';
import { readTab, type TABS, type Tab } from './sheetTabs.ts';
import type { Timeline } from './timeline.ts';

type Data<Function extends (...args: never[]) => unknown> =
  ReturnType<Function> extends Reply<infer Value> ? Value : never;

export interface OfficeFile {
  id: string;
  key: string;
}

interface OfficeOptions {
  now: Moment;
  seed: number;
  timeline: Timeline;
  weather?: 'usual' | 'worst';
  /** The product is a script of the Sheet, not an add-on. */
  bound?: boolean;
}

/** A run that finds it comes at most so long after the one that died. */
const SENT_WITHIN = 5 * 3_600_000;

/** When the manager looks at the sidebar in the worst weather: after the morning's mails. */
const LOOKS_AT = '10:00';

/** So often the manager tries again what Google did not do. */
const PRESSED_AGAIN = 3;

/** The year cannot go on: a step on which all later ones depend was refused. */
export class YearStopped extends Error {}

export class Office {
  readonly workspace: Workspace;
  readonly spreadsheetId: string;
  readonly timeline: Timeline;
  /** Script errors and unexpected refusals. */
  readonly faults: string[] = [];
  /** The mails that the hourly trigger sent, by their index in the outbox. */
  readonly mailsByClock = new Set<number>();
  /** Runs in which one of Google's services timed out, or the run itself. */
  timeouts = 0;
  /** How many times the manager has set the work going again that Google had stopped. */
  repairs = 0;
  /** What the sidebar said of mornings on which mails could not leave, each sentence once. */
  readonly missedMornings = new Set<string>();
  /** When a successor took the Sheet over, in milliseconds. */
  handedOverAt?: number;
  /** The cycle being played. */
  year: number;
  readonly #scriptId: string;
  readonly #isWorst: boolean;
  #manager: string;
  /** The add-on's files by key, valid while the number of files is the same. */
  #found: { files: number; idsByKey: ReadonlyMap<string, string> } = { files: 0, idsByKey: new Map() };

  constructor(unit: Unit, project: Project, options: OfficeOptions) {
    const { email, name } = unit.manager;
    const now = new Date(instantOf(options.now)).toISOString();
    const accounts = [{ email, name, locale: unit.language, kind: 'workspace' as const }];
    const { seed, weather = 'usual' } = options;
    this.workspace = new Workspace(
      emptyState({ now, seed, accounts, ...(weather === 'worst' ? { weather: worst() } : {}) }),
    );
    this.#isWorst = weather === 'worst';
    this.timeline = options.timeline;
    this.#manager = email;
    this.year = Number(options.now.slice(0, 4));
    this.spreadsheetId = createSpreadsheet(this.workspace, {
      name: unit.sheetName,
      owner: email,
      locale: unit.language === 'da' ? 'da_DK' : 'en_GB',
      timeZone: 'Europe/Copenhagen',
    });
    const script = installScript(this.workspace, {
      ...project,
      containerId: this.spreadsheetId,
      addOn: !options.bound,
    });
    this.#scriptId = script.id;
  }

  get managerEmail(): string {
    return this.#manager;
  }

  get now(): Moment {
    return momentOf(this.workspace.now);
  }

  record(da: string, en: string): void {
    this.timeline.record(this.now, da, en);
  }

  /** The manager opens the Sheet and chooses from the add-on's menu. */
  openAndClick(functionName: string): void {
    const who = this.#session();
    this.#succeeded(openDocument(this.workspace, who));
    let clicked = clickMenu(this.workspace, { ...who, functionName });
    for (let again = 0; this.#tookTooLong(clicked) && again < PRESSED_AGAIN; again += 1)
      clicked = clickMenu(this.workspace, { ...who, functionName });
    this.#succeeded(clicked);
  }

  /** The manager grants the scopes that the add-on asks for. */
  consent(): void {
    authorize(this.workspace, this.#scriptId, this.#manager);
  }

  /** The manager shares the Sheet with the successor, who opens it, grants the scopes, and is the manager from now on. */
  handOver(email: string): void {
    const { workspace } = this;
    const file = workspace.file(this.spreadsheetId);
    file?.permissions.push({ id: workspace.newId('p', 20), type: 'user', role: 'writer', emailAddress: email });
    this.#manager = email;
    this.handedOverAt = workspace.now;
    this.consent();
    this.openAndClick('openSidebar');
  }

  /** Somebody other than the present manager does something in the Sheet. */
  as(email: string, does: () => void): void {
    const manager = this.#manager;
    this.#manager = email;
    try {
      this.openAndClick('openSidebar');
      does();
    } finally {
      this.#manager = manager;
    }
  }

  /** Calls the server from the sidebar; a refusal is recorded as a fault, and gives undefined. */
  call<Name extends keyof Server>(name: Name, ...args: Parameters<Server[Name]>): Data<Server[Name]> | undefined {
    const reply = this.#pressed(name, ...args);
    if (reply?.ok) return reply.data;
    if (reply) this.faults.push(`${this.now} ${name}: ${reply.problems.join(' ')}`);
    return undefined;
  }

  /** As `call`, for steps that all later ones depend on. @throws YearStopped where it is refused. */
  callOrStop<Name extends keyof Server>(name: Name, ...args: Parameters<Server[Name]>): Data<Server[Name]> {
    const reply = this.#pressed(name, ...args);
    if (reply?.ok) return reply.data;
    throw new YearStopped(reply ? `${name}: ${reply.problems.join(' ')}` : (this.faults.at(-1) ?? name));
  }

  /** What Google took too long for is pressed again, and in the worst weather what it did not do, as the sidebar says. */
  #pressed<Name extends keyof Server>(
    name: Name,
    ...args: Parameters<Server[Name]>
  ): Reply<Data<Server[Name]>> | undefined {
    let reply = this.reply(name, ...args);
    const isUndone = (): boolean =>
      reply ? !reply.ok && (this.#isWorst || this.#tookTooLong(this.#last)) : this.#tookTooLong(this.#last);
    for (let again = 0; isUndone() && again < PRESSED_AGAIN; again += 1) reply = this.reply(name, ...args);
    return reply;
  }

  /** The run that the manager waited for last. */
  #last: RunResult | undefined;

  #tookTooLong(result: RunResult | undefined): boolean {
    return result?.execution.struck === true;
  }

  /** The whole reply, even a refusal; undefined where the script failed. */
  reply<Name extends keyof Server>(
    name: Name,
    ...args: Parameters<Server[Name]>
  ): Reply<Data<Server[Name]>> | undefined {
    const result = callServer(this.workspace, { ...this.#session(), functionName: name, args });
    this.#last = result;
    if (this.#tookTooLong(result)) this.timeouts += 1;
    if (this.#tookTooLong(result) && result.error) return undefined;
    return this.#succeeded(result) ? (result.value as Reply<Data<Server[Name]>>) : undefined;
  }

  /** Records as faults the problems that a call that succeeded reports. */
  reportProblems(result: { problems: string[] } | undefined): void {
    for (const problem of result?.problems ?? []) this.faults.push(`${this.now} ${problem}`);
  }

  /** A call into which a fault is injected. @returns how the execution ended. */
  callCut(fault: Fault, name: keyof Server, ...args: unknown[]): RunResult['execution']['status'] {
    const who = { ...this.#session(), faults: [fault] };
    return callServer(this.workspace, { ...who, functionName: name, args }).execution.status;
  }

  /** Works in slices, as the sidebar does, until nothing is left or a slice does nothing. */
  workOn(): void {
    let again = 0;
    for (;;) {
      const slice = this.callOrStop('workOn', 10);
      if (this.#isWorst && slice.problems.length > 0 && again < PRESSED_AGAIN) {
        again += 1;
        continue;
      }
      again = 0;
      for (const problem of slice.problems) this.faults.push(`${this.now} workOn: ${problem}`);
      if (slice.left === 0 || slice.done === 0) return;
      // The manager waits while the sidebar works.
      this.#advanceTo(this.workspace.now + (this.workspace.state.executions.at(-1)?.modelledMs ?? 0));
    }
  }

  /** The manager approves the strategy meeting, and the timeline says how many were invited. */
  inviteToStrategyMeeting(): void {
    const before = this.workspace.state.outbox.length;
    this.callOrStop('startPhase', 'strategyMeeting', '');
    this.workOn();
    const mails = this.workspace.state.outbox.slice(before);
    const sent = mails.filter(({ subject }) => mailKindOf(subject) === 'strategyMeeting').length;
    this.record(`${sent} indkaldt til strategimødet.`, `${sent} invited to the strategy meeting.`);
  }

  /** Moves the clock on, and records the mails that the hourly trigger sends meanwhile. */
  advance(to: Moment): void {
    const end = Math.max(this.workspace.now, instantOf(to));
    if (this.#isWorst) {
      for (let next = this.#nextLook(); next < end; next = this.#nextLook()) {
        this.#advanceTo(next);
        this.#lookAfter();
      }
    }
    this.#advanceTo(end);
  }

  #nextLook(): number {
    const today = instantOf(`${this.now.slice(0, 10)}T${LOOKS_AT}`);
    return today > this.workspace.now ? today : instantOf(`${addDays(this.now.slice(0, 10), 1)}T${LOOKS_AT}`);
  }

  /** What the manager puts right when the sidebar tells it: a trigger that Google has stopped, mails that may not have left. */
  #lookAfter(): void {
    const seen = this.call('overview');
    if (seen?.health.some(({ code, isWell, repair }) => code === 'trigger' && !isWell && repair !== '')) {
      this.call('repair', 'trigger');
      this.repairs += 1;
      this.record(
        'Google havde stoppet arbejdet; lederen satte det i gang igen.',
        'Google had stopped the work; the manager set it going again.',
      );
    }
    for (const { code, text } of seen?.health ?? []) if (code === 'morning') this.missedMornings.add(text);
    for (const { key, text } of seen?.uncertain ?? []) this.call('settleUncertain', key, this.#wasSent(key, text));
  }

  /** As the manager sees it under Sent: a mail to that person in the hours before it was found to be uncertain. */
  #wasSent(key: string, text: string): boolean {
    const row = this.tab('log').rows.find((each) => each.cell('Nøgle', 'Key') === key);
    const foundAt = instantOf((row?.cell('Hvornår', 'When') ?? '').replace(' ', 'T'));
    const name = text.slice(text.indexOf(': ') + 2);
    const person = this.tab('employees')
      .rows.map(employeeIn)
      .find((employee) => employee.name === name);
    const reader = person?.email ?? this.#manager;
    return this.workspace.state.outbox.some(
      ({ to, sentAt }) => to.includes(reader) && sentAt > foundAt - SENT_WITHIN && sentAt < foundAt + 10 * 60_000,
    );
  }

  #advanceTo(end: number): void {
    const { workspace } = this;
    let sent = workspace.state.outbox.length;
    advanceTo(workspace, end, {
      onExecution: (result) => {
        // What Google's services did not answer in time is done in the next run.
        if (result.execution.struck) this.timeouts += 1;
        else this.#succeeded(result);
        const { outbox } = workspace.state;
        const kinds = new Map<string, number>();
        for (; sent < outbox.length; sent += 1) {
          this.mailsByClock.add(sent);
          const kind = mailKindOf(outbox[sent]?.subject ?? '');
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }
        for (const [kind, count] of kinds) this.#recordMails(kind, count);
      },
    });
  }

  tab(tab: keyof typeof TABS): Tab {
    return readTab(this.workspace, this.spreadsheetId, tab);
  }

  typeInSheet(sheet: string, row: number, column: number, values: string): void {
    const a1 = `${columnLetters(column)}${row}`;
    typeInSheet(this.workspace, { spreadsheetId: this.spreadsheetId, as: this.#manager, sheet, a1, values });
  }

  addAccount(email: string, name: string, locale: string): void {
    if (!this.workspace.account(email)) this.workspace.state.accounts.push({ email, name, locale, kind: 'workspace' });
  }

  /** Somebody has the address, but no Google account. */
  addMailbox(email: string): void {
    this.workspace.state.mailboxes ??= [];
    this.workspace.state.mailboxes.push(email);
  }

  /** The add-on's files whose key, that of the work that made them, matches. */
  filesWithKey(pattern: RegExp): OfficeFile[] {
    return Object.values(this.workspace.state.files).flatMap(({ id, trashed, appProperties: { musKey: key = '' } }) =>
      !trashed && pattern.test(key) ? [{ id, key }] : [],
    );
  }

  /** The newest file of each key `year/kind/…`. */
  filesOfKind(year: string, kind: string): OfficeFile[] {
    const files = this.filesWithKey(new RegExp(`^${year}/${kind}/`));
    return [...new Map(files.map((file) => [file.key, file])).values()];
  }

  /** The newest file with the key. */
  fileWithKey(key: string): OfficeFile | undefined {
    const { files } = this.workspace.state;
    const count = Object.keys(files).length;
    if (count !== this.#found.files) {
      this.#found = { files: count, idsByKey: new Map(this.filesWithKey(/./).map((file) => [file.key, file.id])) };
    }
    const id = this.#found.idsByKey.get(key);
    return id === undefined || files[id]?.trashed !== false ? undefined : { id, key };
  }

  /** The form as the person sees it. @throws where its page refuses the person. */
  form(formId: string, email: string) {
    const view = responderView(this.workspace, formId, email);
    if (!view.open) throw new Error(view.refusal);
    return view;
  }

  answer(formId: string, as: string, answers: Record<string, string>): void {
    answerForm(this.workspace, { formId, as, answers });
  }

  doc(docId: string, email: string): OpenDoc {
    return openDoc(this.workspace, docId, email);
  }

  #session() {
    return { scriptId: this.#scriptId, user: this.#manager };
  }

  #succeeded(result: RunResult | undefined): boolean {
    if (!result?.error) return true;
    const { functionName, kind } = result.execution;
    this.faults.push(`${this.now} ${kind} ${functionName}: ${result.error.message} ${result.error.stack}`.trim());
    return false;
  }

  #recordMails(kind: string, count: number): void {
    const line = MAIL_LINES[kind];
    const [da, en] = line ? line(count) : [`${count} × ${kind}`, `${count} × ${kind}`];
    this.record(da, en);
  }
}

const columnLetters = (column: number): string =>
  column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
