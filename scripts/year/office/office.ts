// The unit's office on the local Workspace: what the manager, the employees and the clock can do, each by their own door.
import type { Fault } from '../../../local/core/faults.ts';
import { answerForm, formAsSeenBy } from '../../../local/people/answerForm.ts';
import { type OpenDoc, openDoc } from '../../../local/people/editDoc.ts';
import { typeInSheet } from '../../../local/people/typeInSheet.ts';
import {
  advanceTo,
  authorize,
  callServer,
  clickMenu,
  installScript,
  openDocument,
  type Project,
  type RunResult,
} from '../../../local/runtime/host.ts';
import { createSpreadsheet } from '../../../local/state/createSpreadsheet.ts';
import { emptyState, Workspace } from '../../../local/state/workspace.ts';
import type { Reply } from '../../../src/contract.ts';
import type { Server } from '../../../src/main.ts';
import type { Moment } from '../plan/plan.ts';
import type { Unit } from '../plan/unit.ts';
import { instantOf, momentOf } from './localTime.ts';
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

/** Why the year cannot go on: a step that everything after it needs was refused. */
export class YearStopped extends Error {}

export class Office {
  readonly workspace: Workspace;
  readonly spreadsheetId: string;
  readonly timeline: Timeline;
  /** What should not have happened: script errors and refusals that nobody expected. */
  readonly faults: string[] = [];
  /** The mails that left while the clock ran, by their place in the outbox. */
  readonly mailsByClock = new Set<number>();
  /** When another took the Sheet over. */
  handedOverAt?: number;
  /** The cycle that is played. */
  year: number;
  readonly #scriptId: string;
  #manager: string;
  /** Where the add-on's files are, for as long as there are so many. */
  #found: { files: number; idsByKey: ReadonlyMap<string, string> } = { files: 0, idsByKey: new Map() };

  constructor(unit: Unit, project: Project, options: { now: Moment; seed: number; timeline: Timeline }) {
    const { email, name } = unit.manager;
    const now = new Date(instantOf(options.now)).toISOString();
    const accounts = [{ email, name, locale: unit.language, kind: 'workspace' as const }];
    this.workspace = new Workspace(emptyState({ now, seed: options.seed, accounts }));
    this.timeline = options.timeline;
    this.#manager = email;
    this.year = Number(options.now.slice(0, 4));
    this.spreadsheetId = createSpreadsheet(this.workspace, {
      name: unit.sheetName,
      owner: email,
      locale: unit.language === 'da' ? 'da_DK' : 'en_GB',
      timeZone: 'Europe/Copenhagen',
    });
    const script = installScript(this.workspace, { ...project, containerId: this.spreadsheetId, addOn: true });
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
    const who = this.#circumstances();
    this.#noted(openDocument(this.workspace, who));
    this.#noted(clickMenu(this.workspace, { ...who, functionName }));
  }

  /** The manager consents to what the add-on asks for. */
  consent(): void {
    authorize(this.workspace, this.#scriptId, this.#manager);
  }

  /** The manager shares the Sheet with the one who follows, who opens it, consents, and works in it from now on. */
  handOver(email: string): void {
    const { workspace } = this;
    const file = workspace.file(this.spreadsheetId);
    file?.permissions.push({ id: workspace.newId('p', 20), type: 'user', role: 'writer', emailAddress: email });
    this.#manager = email;
    this.handedOverAt = workspace.now;
    this.consent();
    this.openAndClick('openSidebar');
  }

  /** Someone else than the manager of now does something in the Sheet. */
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

  /** The sidebar calls the server; whatever it refuses is a fault. */
  call<Name extends keyof Server>(name: Name, ...args: Parameters<Server[Name]>): Data<Server[Name]> | undefined {
    const reply = this.reply(name, ...args);
    if (reply?.ok) return reply.data;
    if (reply) this.faults.push(`${this.now} ${name}: ${reply.problems.join(' ')}`);
    return undefined;
  }

  /** As `call`, where nothing can go on without it. */
  must<Name extends keyof Server>(name: Name, ...args: Parameters<Server[Name]>): Data<Server[Name]> {
    const reply = this.reply(name, ...args);
    if (reply?.ok) return reply.data;
    throw new YearStopped(reply ? `${name}: ${reply.problems.join(' ')}` : (this.faults.at(-1) ?? name));
  }

  /** The whole reply, also a refusal; undefined where the script failed. */
  reply<Name extends keyof Server>(
    name: Name,
    ...args: Parameters<Server[Name]>
  ): Reply<Data<Server[Name]>> | undefined {
    const result = callServer(this.workspace, { ...this.#circumstances(), functionName: name, args });
    return this.#noted(result) ? (result.value as Reply<Data<Server[Name]>>) : undefined;
  }

  /** What a call took in but could not use. */
  reportProblems(result: { problems: string[] } | undefined): void {
    for (const problem of result?.problems ?? []) this.faults.push(`${this.now} ${problem}`);
  }

  /** A call that is cut by a fault. @returns how the run ended. */
  callCut(fault: Fault, name: keyof Server, ...args: unknown[]): RunResult['execution']['status'] {
    const who = { ...this.#circumstances(), faults: [fault] };
    return callServer(this.workspace, { ...who, functionName: name, args }).execution.status;
  }

  /** The sidebar's progress bar: slice after slice until nothing is left, or nothing moves any more. */
  workOn(): void {
    for (;;) {
      const slice = this.must('workOn', 60);
      for (const problem of slice.problems) this.faults.push(`${this.now} workOn: ${problem}`);
      if (slice.left === 0 || slice.done === 0) return;
    }
  }

  /** The manager approves the strategy meeting, and the timeline says how many were invited. */
  inviteToStrategyMeeting(): void {
    const before = this.workspace.state.outbox.length;
    this.must('startPhase', 'strategyMeeting', '');
    this.workOn();
    const mails = this.workspace.state.outbox.slice(before);
    const sent = mails.filter(({ subject }) => mailKindOf(subject) === 'strategyMeeting').length;
    this.record(`${sent} indkaldt til strategimødet.`, `${sent} invited to the strategy meeting.`);
  }

  /** The clock runs on; the mails that the hourly trigger sends meanwhile are recorded. */
  advance(to: Moment): void {
    const { workspace } = this;
    let sent = workspace.state.outbox.length;
    advanceTo(workspace, Math.max(workspace.now, instantOf(to)), {
      onExecution: (result) => {
        this.#noted(result);
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

  /** The add-on's files, by the key of the work that made them. */
  filesWithKey(pattern: RegExp): OfficeFile[] {
    return Object.values(this.workspace.state.files).flatMap(({ id, trashed, appProperties: { musKey: key = '' } }) =>
      !trashed && pattern.test(key) ? [{ id, key }] : [],
    );
  }

  /** One for each key: where another has taken a file's place, the former one does not count. */
  filesOfKind(year: string, kind: string): OfficeFile[] {
    const files = this.filesWithKey(new RegExp(`^${year}/${kind}/`));
    return [...new Map(files.map((file) => [file.key, file])).values()];
  }

  /** The newest of that key. */
  fileWithKey(key: string): OfficeFile | undefined {
    const { files } = this.workspace.state;
    const count = Object.keys(files).length;
    if (count !== this.#found.files) {
      this.#found = { files: count, idsByKey: new Map(this.filesWithKey(/./).map((file) => [file.key, file.id])) };
    }
    const id = this.#found.idsByKey.get(key);
    return id === undefined || files[id]?.trashed !== false ? undefined : { id, key };
  }

  /** The form as the person sees it. @throws where the page refuses. */
  form(formId: string, email: string) {
    const seen = formAsSeenBy(this.workspace, formId, email);
    if (!seen.open) throw new Error(seen.refusal);
    return seen;
  }

  answer(formId: string, as: string, answers: Record<string, string>): void {
    answerForm(this.workspace, { formId, as, answers });
  }

  doc(docId: string, email: string): OpenDoc {
    return openDoc(this.workspace, docId, email);
  }

  #circumstances() {
    return { scriptId: this.#scriptId, user: this.#manager };
  }

  #noted(result: RunResult | undefined): boolean {
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
