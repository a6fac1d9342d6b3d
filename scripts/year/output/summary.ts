// The figures of a year, all counted afterwards: in the Sheet, the outbox, Drive and the executions.
import { callsOf } from 'local-workspace';
import { duplicatesIn } from '../checks/doubled.ts';
import { MAIL_KINDS, type MailKind, mailKindOf } from '../office/mailKinds.ts';
import type { Office } from '../office/office.ts';
import type { TabRow } from '../office/sheetTabs.ts';

export interface Summary {
  employees: number;
  forms: number;
  docs: number;
  confirmationForms: number;
  pdfs: number;
  mails: Record<MailKind | 'other' | 'total', number>;
  answers: number;
  topics: number;
  suggestions: { named: number; unnamed: number; private: number };
  reviewed: { done: number; partly: number; notDone: number; irrelevant: number };
  agreements: { total: number; employee: number; manager: number; shared: number; drift: number; active: number };
  conversations: { held: number; aboutStrategy: number; confirmed: number };
  /** Reminders of deadlines, counted by agreement and reader. */
  reminders: number;
  digests: number;
  /** Status forms answered for half-year reviews that were held. */
  miniForms: number;
  /** The progress of the agreements of those whose half-year review was held. */
  miniStatus: { done: number; inProgress: number; offTrack: number; notStarted: number };
  reports: number;
  shareableSuggestions: number;
  decisions: number;
  /** Rows and files that were deleted, according to the receipts. */
  deleted: number;
  lapsed: number;
  duplicates: number;
  uncertain: number;
  executions: number;
  serviceCalls: number;
  modelledSeconds: number;
}

export const summaryOf = (office: Office, year: string): Summary => {
  const suggestions = office.tab('suggestions').rows;
  const agreements = office.tab('agreements').rows;
  const ofYear = agreements.filter((row) => row.cell('År', 'Year') === year);
  const earlier = agreements.filter((row) => row.cell('År', 'Year') < year);
  const conversations = office.tab('conversations').rows.filter((row) => row.cell('År', 'Year') === year);
  const log = office.tab('log').rows;
  const totals = office.workspace.state.totals ?? { executions: 0, modelledMs: 0, calls: {} };
  return {
    employees: office.tab('employees').rows.length,
    forms: office.filesOfKind(year, 'form').length,
    docs: office.filesOfKind(year, 'doc').length,
    confirmationForms: office.filesOfKind(year, 'agreementForm').length,
    pdfs: office.filesOfKind(year, 'pdf').length,
    mails: mailsByKind(office),
    ...answersIn(office),
    suggestions: {
      named: having(suggestions, CONSENT, ['Med navn', 'Named']),
      unnamed: having(suggestions, CONSENT, ['Uden navn', 'Unnamed']),
      private: having(suggestions, CONSENT, PRIVATE),
    },
    reviewed: {
      done: having(earlier, OUTCOME, ['Gennemført', 'Done']),
      partly: having(earlier, OUTCOME, ['Delvist', 'Partly']),
      notDone: having(earlier, OUTCOME, ['Ikke gennemført', 'Not done']),
      irrelevant: having(earlier, OUTCOME, ['Ikke længere relevant', 'No longer relevant']),
    },
    agreements: {
      total: ofYear.length,
      employee: having(ofYear, RESPONSIBLE, ['Medarbejder', 'Employee']),
      manager: having(ofYear, RESPONSIBLE, ['Leder', 'Manager']),
      shared: having(ofYear, RESPONSIBLE, ['Begge', 'Both']),
      drift: having(ofYear, ['Indsatsområde-id', 'Focus area id'], ['drift']),
      active: ofYear.length - having(ofYear, PROGRESS, LAPSED),
    },
    conversations: {
      held: filled(conversations, ['Afholdt', 'Held on']).length,
      aboutStrategy: filled(conversations, ['Drøftede indsatsområder', 'Focus areas discussed']).length,
      confirmed: filled(filled(conversations, ['Bekræftet af leder', 'Confirmed by manager']), [
        'Bekræftet af medarbejder',
        'Confirmed by employee',
      ]).length,
    },
    reminders: log.filter((row) => isDone(row) && /^\d+\/(deadline|overdue)-/.test(row.cell('Nøgle', 'Key'))).length,
    digests: log.filter((row) => isDone(row) && /^\d+\/digest\//.test(row.cell('Nøgle', 'Key'))).length,
    ...halfYearReviewsIn(office, year, { conversations, agreements: ofYear }),
    reports: office.filesOfKind(year, 'report').length,
    shareableSuggestions: suggestions.length - having(suggestions, CONSENT, PRIVATE),
    decisions: decisionsIn(office, year),
    deleted: deletedBy(office),
    lapsed: having(ofYear, PROGRESS, LAPSED),
    duplicates: duplicatesIn(office).length,
    uncertain: having(log, ['Tilstand', 'State'], ['Uvis', 'Uncertain']),
    executions: totals.executions,
    serviceCalls: callsOf(totals),
    modelledSeconds: Math.round(totals.modelledMs / 1000),
  };
};

const mailsByKind = ({ workspace }: Office): Summary['mails'] => {
  const mails = Object.fromEntries([...MAIL_KINDS, 'other', 'total'].map((kind) => [kind, 0])) as Summary['mails'];
  for (const { subject } of workspace.state.outbox) {
    mails[mailKindOf(subject)] += 1;
    mails.total += 1;
  }
  return mails;
};

const answersIn = (office: Office): Pick<Summary, 'answers' | 'topics'> => {
  const answers = office.tab('answers').rows;
  const topics = answers
    .filter((row) => row.cell('Spørgsmåls-id', 'Question id') === 'DAG1')
    .flatMap((row) => row.cell('Svar', 'Answer').split('\n'));
  return { answers: answers.length, topics: topics.filter((line) => line.trim() !== '').length };
};

const halfYearReviewsIn = (
  office: Office,
  year: string,
  { conversations, agreements }: { conversations: readonly TabRow[]; agreements: readonly TabRow[] },
): Pick<Summary, 'miniForms' | 'miniStatus'> => {
  const held = filled(conversations, ['Mini-MUS holdt', 'Half-year check held']);
  const employeeIds = new Set(held.map((row) => row.cell(...EMPLOYEE_ID)));
  const reviewed = agreements.filter((row) => employeeIds.has(row.cell(...EMPLOYEE_ID)));
  return {
    miniForms: [...employeeIds].filter((id) => answeredStatus(office, `${year}/statusForm/${id}`)).length,
    miniStatus: {
      done: having(reviewed, PROGRESS, ['Gennemført', 'Done']),
      inProgress: having(reviewed, PROGRESS, ['I gang', 'In progress']),
      offTrack: having(reviewed, PROGRESS, ['Kører skævt', 'Off track']),
      notStarted: having(reviewed, PROGRESS, ['Ikke startet', 'Not started']),
    },
  };
};

const EMPLOYEE_ID = ['Medarbejder-id', 'Employee id'];
const CONSENT = ['Samtykke', 'Consent'];
const PRIVATE = ['Privat', 'Private'];
const OUTCOME = ['Resultat', 'Outcome'];
const RESPONSIBLE = ['Ansvarlig', 'Responsible'];
const PROGRESS = ['Fremdrift', 'Progress'];
const LAPSED = ['Bortfaldet', 'Lapsed'];

const isDone = (row: TabRow): boolean => ['Udført', 'Done'].includes(row.cell('Tilstand', 'State'));

/** Whether any of the forms that have had the key was answered. */
const answeredStatus = (office: Office, key: string): boolean =>
  office
    .filesWithKey(new RegExp(`^${key}$`))
    .some(({ id }) => (office.workspace.state.forms[id]?.responses.length ?? 0) > 0);

/** Counted in the newest report, since the Sheet no longer has them when the next cycle has begun. */
const decisionsIn = (office: Office, year: string): number => {
  const reports = office.filesOfKind(year, 'report').flatMap(({ id }) => office.workspace.file(id) ?? []);
  const [newest] = reports.sort((a, b) => b.modifiedTime - a.modifiedTime);
  if (!newest) return 0;
  const tables = office.doc(newest.id, newest.owner).tables();
  const table = tables.find(([head = []]) => head.some((heading) => /^(Beslutning|Decision)$/.test(heading.trim())));
  return Math.max(0, (table?.length ?? 0) - 1);
};

/** Counted in the receipts, which have a line for each deletion with its rows and files. */
const deletedBy = (office: Office): number => {
  let deleted = 0;
  for (const { id } of office.filesWithKey(/^\d+\/receipt\//)) {
    const [head = [], ...lines] = office.doc(id, office.workspace.file(id)?.owner ?? '').tables()[0] ?? [];
    const columns = head.flatMap((heading, column) => (/^(Rækker|Rows|Filer|Files)/.test(heading) ? [column] : []));
    for (const line of lines) {
      for (const column of columns) deleted += Number.parseInt(line[column] ?? '', 10) || 0;
    }
  }
  return deleted;
};

const having = (rows: readonly TabRow[], headings: string[], values: readonly string[]): number =>
  rows.filter((row) => values.includes(row.cell(...headings))).length;

const filled = (rows: readonly TabRow[], headings: readonly string[]): TabRow[] =>
  rows.filter((row) => row.cell(...headings) !== '');
