// The course of a year: each thing at its moment, by the door of whoever does it, while the clock runs on in between.
import type { FileRequest, ImportView } from '../../src/contract.ts';
import { addDays, addMinutes, weekday } from './localTime.ts';
import type { Office } from './office.ts';
import { YearStopped } from './office.ts';
import { changeAgreement, filledIn, type Wordings, wordingsOf, writeAgreements, writeReviews } from './people.ts';
import type { Confirmation, Moment, PersonPlan, Submission, Talk, When, YearPlan } from './plan.ts';
import type { TabRow } from './sheetTabs.ts';
import type { GivenFile, Unit } from './unit.ts';

/** What people gave, to be found again in the Sheet at the end. */
export interface Given {
  answers: { name: string; texts: string[] }[];
  agreements: { name: string; texts: string[] }[];
}

export interface Person {
  id: string;
  name: string;
  email: string;
  hasAccount: boolean;
  reads: 'da' | 'en';
}

const personIn = (row: TabRow): Person => ({
  id: row.cell('Id'),
  name: row.cell('Navn', 'Name'),
  email: row.cell('E-mail'),
  hasAccount: row.cell('Google-konto', 'Google account') === 'true',
  reads: ['Engelsk', 'English'].includes(row.cell('Sprog', 'Language')) ? 'en' : 'da',
});

export const activePeople = (office: Office): Person[] =>
  office
    .tab('employees')
    .rows.filter((row) => ['Aktiv', 'Active', ''].includes(row.cell('Status', 'State')))
    .map(personIn);

/** Installs the add-on, reads the files in and invites to the strategy meeting. @returns how the roster was read. */
export const setUp = (office: Office, unit: Unit): ImportView => {
  office.consent();
  office.openAndClick('installFromMenu');
  office.tell('Strategisk MUS er installeret i arket.', 'Strategisk MUS is installed in the Sheet.');
  office.must('saveSettings', unit.settings);
  office.tell('Indstillingerne er skrevet.', 'The settings are written.');

  const roster = takeFile(office, 'employees', unit.roster, unit.columns);
  for (const row of office.tab('employees').rows) {
    const { name, email, hasAccount, reads } = personIn(row);
    if (hasAccount) office.addAccount(email, name, reads);
  }
  takeFile(office, 'focusAreas', unit.strategy);
  if (unit.agreements) takeFile(office, 'agreements', unit.agreements);
  for (const name of unit.onLeave) pause(office, name);

  office.must('startPhase', 'strategyMeeting', '');
  const sent = office.workOn();
  office.tell(`${sent} indkaldt til strategimødet.`, `${sent} invited to the strategy meeting.`);
  return roster;
};

const KINDS = {
  employees: ['medarbejdere', 'employees'],
  focusAreas: ['indsatsområder', 'focus areas'],
  agreements: ['aftaler fra tidligere år', 'agreements from earlier years'],
} as const;

const takeFile = (
  office: Office,
  kind: FileRequest['kind'],
  { name, bytes }: GivenFile,
  columns?: Record<string, string>,
): ImportView => {
  const request: FileRequest = { kind, name, base64: Buffer.from(bytes).toString('base64'), columns };
  const view = office.must('importFile', request);
  const [da, en] = KINDS[kind];
  const read = view.recognised.map(({ title, heading }) => `${title} ← ${heading}`).join(', ');
  const beside = view.unknown.join(', ');
  const bad = view.problems.map((problem) => `\n${problem}`).join('');
  office.tell(
    `${view.additions} ${da} importeret fra ${name} (${read}${beside ? `; beholdt ved siden af: ${beside}` : ''}).` +
      (bad ? ` ${view.badRows.length} rækker kunne ikke bruges:${bad}` : ''),
    `${view.additions} ${en} imported from ${name} (${read}${beside ? `; kept beside: ${beside}` : ''}).` +
      (bad ? ` ${view.badRows.length} rows could not be used:${bad}` : ''),
  );
  return view;
};

const pause = (office: Office, name: string): void => {
  const tab = office.tab('employees');
  const row = tab.rows.find((each) => each.cell('Navn', 'Name') === name);
  if (!row) throw new YearStopped(`${name} is not in the Sheet.`);
  office.typeInSheet(tab.name, row.number, tab.column('Status', 'State'), 'Orlov');
  office.tell(`${name} er på orlov og sættes på pause.`, `${name} is on leave and is paused.`);
};

interface Event {
  at: Moment;
  happens: () => void;
}

/** Plays the year after its set-up, to noon of its last day. */
export const play = (office: Office, plan: YearPlan): Given => new Play(office, plan).run();

class Play {
  readonly #office: Office;
  readonly #plan: YearPlan;
  readonly #given: Given = { answers: [], agreements: [] };
  readonly #people: ReadonlyMap<string, Person>;
  readonly #wordings: Wordings;
  /** What the manager does in one go: all whose agreements are to be confirmed at that moment. */
  readonly #toConfirm = new Map<Moment, Person[]>();
  #events: Event[] = [];

  constructor(office: Office, plan: YearPlan) {
    this.#office = office;
    this.#plan = plan;
    this.#people = new Map(activePeople(office).map((person) => [person.name, person]));
    this.#wordings = wordingsOf(office);
  }

  run(): Given {
    const { course, settings, people, preparedAt, trials } = this.#plan;
    if (settings) this.#office.must('saveSettings', settings);
    const { tooEarly } = course;
    if (tooEarly) this.#at(`${tooEarly}T10:00`, () => this.#inviteTooEarly());
    this.#at(`${course.meeting}T15:30`, () =>
      this.#office.tell('Strategimødet er holdt.', 'The strategy meeting has been held.'),
    );
    this.#at(`${course.forms}T09:15`, () => this.#makeForms());
    this.#at(`${course.invitations}T09:00`, () => this.#invite());
    if (trials.inviteTwice) this.#at(`${course.invitations}T09:40`, () => this.#inviteAgain());
    for (const person of people) {
      for (const submission of person.submissions) this.#at(submission.at, () => this.#submit(person, submission));
    }
    this.#at(preparedAt, () => this.#prepare());
    const end = `${course.until}T12:00`;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#office.advance(next.at);
      next.happens();
    }
    this.#office.advance(end);
    return this.#given;
  }

  #at(at: Moment, happens: () => void): void {
    this.#events.push({ at, happens });
  }

  /** The earliest; of those at one moment the one that was planned first. */
  #next(end: Moment): Event | undefined {
    let first: Event | undefined;
    for (const event of this.#events) if (event.at < (first?.at ?? end)) first = event;
    this.#events = this.#events.filter((event) => event !== first);
    return first;
  }

  #person(name: string): Person {
    const person = this.#people.get(name);
    if (!person) throw new YearStopped(`${name} is not among the active employees.`);
    return person;
  }

  #inviteTooEarly(): void {
    const reply = this.#office.reply('startPhase', 'invitations', '');
    if (!reply || reply.ok) {
      this.#office.faults.push('Invitations before the strategy meeting were not refused.');
      return;
    }
    const [why = ''] = reply.problems;
    this.#office.tell(`Invitationer afvist, som de skal: ${why}`, `Invitations refused, as they should be: ${why}`);
  }

  #makeForms(): void {
    const office = this.#office;
    for (const { name, tailoring } of this.#plan.people) {
      const { id } = this.#person(name);
      if (tailoring.length > 0) {
        office.call(
          'saveTailoring',
          [id],
          tailoring.map((row) => ({ ...row, employeeId: id })),
        );
      }
    }
    const times = office.must('proposeTimes');
    const without = times.unplaced.join(', ');
    office.tell(
      `Skemaerne er tilpasset. ${times.placed} samtaletider foreslået${without ? `; uden tid: ${without}` : ''}.`,
      `The forms are tailored. ${times.placed} times proposed${without ? `; without a time: ${without}` : ''}.`,
    );
    const { forms, docs } = office.must('previewPhase', 'forms');
    const kinds = new Set(forms.map(({ differences }) => differences.join('\n'))).size;
    office.tell(
      `Forhåndsvisning: ${forms.length} skemaer (${kinds} forskellige) og ${docs.length} samtaledokumenter.`,
      `Preview: ${forms.length} forms (${kinds} different) and ${docs.length} conversation Docs.`,
    );
    office.must('startPhase', 'forms', '');
    const { cutAtForm } = this.#plan.trials;
    if (cutAtForm !== undefined) this.#cutRun(cutAtForm);
    office.workOn();
    const made = office.filesWithKey(/^\d+\/form\//).length;
    const written = office.filesWithKey(/^\d+\/doc\//).length;
    office.tell(
      `${made} skemaer og ${written} samtaledokumenter er klar.`,
      `${made} forms and ${written} Docs are ready.`,
    );
    this.#planTalks();
  }

  /** The folder is made by the same request as a form, and before the first. */
  #cutRun(cutAtForm: number): void {
    const office = this.#office;
    const fault = { member: 'rest:POST /drive/v3/files', atCall: cutAtForm + 1, kind: 'kill' } as const;
    const status = office.callCut(fault, 'workOn', 60);
    const made = office.filesWithKey(/^\d+\/form\//).length;
    if (status !== 'killed') office.faults.push(`The run was to be cut at form ${cutAtForm}, but ended ${status}.`);
    office.tell(
      `Forbindelsen blev afbrudt, da ${made} skemaer var lavet. Mette trykker igen.`,
      `The run was cut when ${made} forms had been made. The manager presses again.`,
    );
  }

  #invite(): void {
    const office = this.#office;
    const [mails] = office.must('previewPhase', 'invitations').mails;
    office.must('startPhase', 'invitations', '');
    const before = office.workspace.state.outbox.length;
    office.workOn();
    const sent = office.workspace.state.outbox.length - before;
    office.tell(
      `${sent} invitationer sendt (forhåndsvist: ${mails?.count ?? 0}).`,
      `${sent} invitations sent (previewed: ${mails?.count ?? 0}).`,
    );
  }

  #inviteAgain(): void {
    const office = this.#office;
    const before = office.workspace.state.outbox.length;
    office.must('startPhase', 'invitations', '');
    office.workOn();
    const sent = office.workspace.state.outbox.length - before;
    if (sent > 0) office.faults.push(`A second run sent ${sent} mails again.`);
    office.tell(`Endnu en kørsel sender ${sent} mails.`, `A second run sends ${sent} mails.`);
  }

  #formOf(person: Person, kind: 'form' | 'agreementForm'): string | undefined {
    return this.#office.fileWithKey(new RegExp(`^\\d+/${kind}/${person.id}$`))?.id;
  }

  /** The employee answers; for one without an account the manager keys the paper in. */
  #submit({ name }: PersonPlan, { answers }: Submission): void {
    const office = this.#office;
    const person = this.#person(name);
    const formId = this.#formOf(person, 'form');
    const as = person.hasAccount ? person.email : office.managerEmail;
    if (!formId) {
      office.faults.push(`${name} has no form to answer.`);
      return;
    }
    const seen = office.form(formId, as);
    const filled = filledIn(seen.items, answers, this.#wordings);
    office.answer(formId, as, filled);
    const texts = Object.values(answers).filter(
      (answer) => typeof answer === 'string' && answer.length > 20,
    ) as string[];
    const again = this.#given.answers.findIndex((given) => given.name === name);
    if (again >= 0) this.#given.answers.splice(again, 1);
    this.#given.answers.push({ name, texts });
    const how = person.hasAccount
      ? again >= 0
        ? ' igen; det seneste svar gælder'
        : ''
      : ' på papir; lederen taster det ind';
    const howEn = person.hasAccount
      ? again >= 0
        ? ' again; the newest counts'
        : ''
      : ' on paper; the manager keys it in';
    office.tell(`${name} svarer${how}.`, `${name} answers${howEn}.`);
  }

  #prepare(): void {
    const rows = this.#plan.people.flatMap(({ name, preparation }) => {
      const { id } = this.#person(name);
      return preparation.map((row) => ({ ...row, employeeId: id }));
    });
    if (rows.length === 0) return;
    this.#office.call('savePreparation', rows);
    const count = new Set(rows.map(({ employeeId }) => employeeId)).size;
    this.#office.tell(
      `Lederen har skrevet sin egen forberedelse til ${count} samtaler. Feedbacken vises for begge på samme tid.`,
      `The manager has prepared ${count} conversations. Feedback is shown to both at the same moment.`,
    );
  }

  /** Each talk at the time that stands in the Sheet. */
  #planTalks(): void {
    const slots = new Map(
      this.#office
        .tab('employees')
        .rows.map((row) => [
          row.cell('Navn', 'Name'),
          { date: row.cell('Samtaledato', 'Conversation date'), time: row.cell('Klokkeslæt', 'Time') },
        ]),
    );
    for (const { name, talk, confirmation } of this.#plan.people) {
      const slot = slots.get(name);
      if (!talk || !slot?.date || !slot.time) continue;
      const person = this.#person(name);
      this.#at(addMinutes(`${slot.date}T${slot.time}`, TALK_MINUTES), () => this.#talk(person, slot.date, talk));
      if (talk.mended) this.#at(talk.mended.at, () => this.#mend(person, talk));
      if (confirmation) this.#planConfirmation(person, talk, confirmation, slot.date);
    }
  }

  #talk(person: Person, date: string, talk: Talk): void {
    const office = this.#office;
    const { id, name } = person;
    if (talk.door === 'sidebar') this.#writeInSidebar(person, talk);
    else this.#writeInDoc(person, talk);
    const areas = new Map(
      office.tab('focusAreas').rows.map((row) => [row.cell('Indsatsområde', 'Focus area'), row.cell('Id')]),
    );
    office.call(
      'registerConversation',
      id,
      date,
      talk.focusAreas.flatMap((title) => areas.get(title) ?? []),
    );
    this.#given.agreements.push({ name, texts: talk.agreements.map(({ text }) => text) });
    const old = talk.reviews.length;
    const made = talk.agreements.length;
    const inDoc = talk.door === 'doc';
    office.tell(
      `Samtale med ${name}: ${old === 0 ? '' : `${old} ${old === 1 ? 'gammel aftale' : 'gamle aftaler'} vurderet, `}${made} ${made === 1 ? 'ny aftale' : 'nye aftaler'} skrevet i ${inDoc ? 'dokumentet' : 'panelet'}.`,
      `Conversation with ${name}: ${old === 0 ? '' : `${old} old ${old === 1 ? 'agreement' : 'agreements'} reviewed, `}${made} new ${made === 1 ? 'agreement' : 'agreements'} written in the ${inDoc ? 'Doc' : 'sidebar'}.`,
    );
    this.#at(addMinutes(office.now, 120), () => this.#tellProblems(person));
  }

  #writeInDoc(person: Person, talk: Talk): void {
    const doc = this.#docOf(person);
    if (!doc) return;
    if (talk.note) doc.appendParagraph(talk.note);
    writeReviews(doc, talk.reviews);
    writeAgreements(doc, talk);
  }

  #writeInSidebar({ id }: Person, { reviews, agreements }: Talk): void {
    const office = this.#office;
    if (reviews.length > 0) {
      const shown = office.call('conversationOf', id)?.oldAgreements ?? [];
      const rows = reviews.map(({ agreement, status, reason = '', effect = '', score = '' }) => {
        const agreementId = shown.find(({ text }) => text.startsWith(agreement))?.agreementId ?? '';
        return { agreementId, status, reason, effect, score };
      });
      this.#reportProblems(office.call('reviewAgreements', id, rows));
    }
    this.#reportProblems(
      office.call(
        'saveAgreements',
        id,
        agreements.map((agreement) => ({ id: '', driftReason: '', ...agreement })),
      ),
    );
  }

  #reportProblems(result: { problems: string[] } | undefined): void {
    for (const problem of result?.problems ?? []) this.#office.faults.push(`${this.#office.now} ${problem}`);
  }

  /** What the Doc's reading left to be mended, as the manager sees it in the Sheet. */
  #tellProblems({ id, name }: Person): void {
    const row = this.#office
      .tab('conversations')
      .rows.find((each) => each.cell('Medarbejder-id', 'Employee id') === id);
    const problems = row?.cell('Mangler', 'To be mended') ?? '';
    if (problems !== '') this.#office.tell(`Aftaler med ${name}: ${problems}`, `Agreements with ${name}: ${problems}`);
  }

  #mend(person: Person, talk: Talk): void {
    const { mended } = talk;
    const agreement = mended && talk.agreements[mended.agreement];
    const doc = this.#docOf(person);
    if (!mended || !agreement || !doc) return;
    changeAgreement(doc, agreement.text, mended.field, mended.text);
    this.#office.tell(
      `${person.name} skriver det, der manglede, i dokumentet.`,
      `${person.name} writes what was missing in the Doc.`,
    );
  }

  #docOf(person: Person) {
    const office = this.#office;
    const docId = office.fileWithKey(new RegExp(`^\\d+/doc/${person.id}$`))?.id;
    if (docId) return office.doc(docId, person.hasAccount ? person.email : office.managerEmail);
    office.faults.push(`${person.name} has no conversation Doc.`);
    return undefined;
  }

  #planConfirmation(person: Person, talk: Talk, confirmation: Confirmation, talkedOn: string): void {
    const at = (when: When): Moment =>
      typeof when === 'string' ? when : `${workingDay(addDays(talkedOn, when.daysAfterTalk))}T${when.time}`;
    const manager = at(confirmation.manager);
    const together = this.#toConfirm.get(manager);
    if (together) together.push(person);
    else {
      this.#toConfirm.set(manager, [person]);
      this.#at(manager, () => this.#confirmAsManager(this.#toConfirm.get(manager) ?? []));
    }
    const { objection } = confirmation;
    const employee = at(confirmation.employee);
    if (confirmation.onPaper) this.#at(employee, () => this.#confirmOnPaper(person));
    else this.#at(employee, () => this.#reply(person, objection?.comment));
    if (!objection) return;
    const agreement = talk.agreements[objection.change.agreement];
    this.#at(objection.changedAt, () => {
      const doc = this.#docOf(person);
      if (doc && agreement) changeAgreement(doc, agreement.text, objection.change.field, objection.change.text);
      this.#reportProblems(this.#office.call('readAgreements', person.id));
      this.#office.tell(
        `Aftalen med ${person.name} er rettet; det bliver en ny version.`,
        `The agreement with ${person.name} is changed; it becomes a new version.`,
      );
      this.#confirmAsManager([person]);
    });
    this.#at(objection.confirmedAt, () => this.#reply(person, undefined));
  }

  #confirmAsManager(people: readonly Person[]): void {
    const office = this.#office;
    let confirmed = 0;
    for (const { id } of people) {
      const view = office.call('conversationOf', id);
      if (!view || view.agreements.length === 0) continue;
      if (office.reply('confirmAgreements', id, view.version)?.ok) confirmed += 1;
      else office.faults.push(`${office.now} confirmAgreements ${id} was refused.`);
    }
    if (confirmed > 0) office.workOn();
    office.tell(
      `Lederen bekræfter aftalerne med ${confirmed} ${confirmed === 1 ? 'medarbejder' : 'medarbejdere'}, som bliver bedt om det samme.`,
      `The manager confirms the agreements with ${confirmed} of the employees, who are asked to do the same.`,
    );
  }

  #confirmOnPaper({ id, name }: Person): void {
    const version = this.#office.call('conversationOf', id)?.version ?? 0;
    this.#office.call('confirmOnPaper', id, version);
    this.#office.tell(`${name} har skrevet under på papir.`, `${name} has signed on paper.`);
  }

  /** The employee answers the confirmation form: yes, or a comment. */
  #reply(person: Person, comment: string | undefined): void {
    const office = this.#office;
    const formId = this.#formOf(person, 'agreementForm');
    if (!formId) {
      office.faults.push(`${person.name} has no confirmation form.`);
      return;
    }
    const [confirm, remark] = office
      .form(formId, person.email)
      .items.flatMap(({ questionItem }) => questionItem?.question ?? []);
    const options = confirm?.choiceQuestion?.options.map(({ value = '' }) => value) ?? [];
    office.answer(formId, person.email, {
      [confirm?.questionId ?? '']: options[comment === undefined ? 0 : 1] ?? '',
      ...(comment === undefined ? {} : { [remark?.questionId ?? '']: comment }),
    });
    office.tell(
      comment === undefined ? `${person.name} bekræfter.` : `${person.name} har en bemærkning: ${comment}`,
      comment === undefined ? `${person.name} confirms.` : `${person.name} has a comment: ${comment}`,
    );
  }
}

/** Shorter than the slot: what was agreed is written down before the next one comes. */
const TALK_MINUTES = 40;

const workingDay = (date: string): string => {
  const late = weekday(date) - 5;
  return late > 0 ? addDays(date, 3 - late) : date;
};
