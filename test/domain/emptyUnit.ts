// A unit with nothing in it but its settings, for tests to fill.
import { blankRow } from '../../src/domain/unit/blankRow.ts';
import type { Agreement, Employee, FocusArea, Settings, Unit } from '../../src/domain/unit/unit.ts';

export const settings: Settings = {
  language: 'da',
  unitName: 'Åbakkeskolen',
  organisation: 'Solby Kommune',
  managerName: 'Mette Holm',
  managerEmail: 'mette@solby.dk',
  triggerOwner: 'mette@solby.dk',
  year: 2026,
  meetingDate: '2026-08-31',
  meetingTime: '14:00',
  meetingMinutes: 60,
  meetingPlace: 'Personalerummet',
  meetingOverrideReason: '',
  answerDeadline: '2026-09-25',
  reminderDays: [4, 1],
  windowFrom: '2026-09-28',
  windowTo: '2026-10-23',
  closedDays: ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15', '2026-10-16'],
  conversationMinutes: 90,
  conversationPlace: 'Kontoret',
  dayFrom: '09:00',
  dayTo: '15:30',
  remindAnswers: true,
  sendTopics: true,
  readAgreements: true,
  remindAgreements: true,
  remindConfirmation: true,
  sendDigest: true,
  miniMus: true,
  miniMusMonths: 6,
  sendReports: true,
  interimReport: '',
  halfYearReport: '',
  yearReport: '',
  proposeDeletions: true,
  answersMonths: 15,
  agreementsMonths: 12,
  legalBasis: '',
  recipients: '',
  retention: '',
  privacyContact: '',
};

export const emptyUnit = (parts: Partial<Unit> = {}): Unit => ({
  settings,
  focusAreas: [],
  employees: [],
  questions: [],
  tailoring: [],
  preparation: [],
  answers: [],
  suggestions: [],
  agreements: [],
  conversations: [],
  log: [],
  ...parts,
});

export const employee = (parts: Partial<Employee>): Employee =>
  blankRow('employees', { id: 'E01', name: 'Anders Bæk Sø', email: 'anders@solby.dk', language: 'da', ...parts });

export const focusArea = (id: string, title: string): FocusArea =>
  blankRow('focusAreas', { id, title, fromYear: 2026, toYear: 2029 });

export const agreement = (parts: Partial<Agreement>): Agreement =>
  blankRow('agreements', {
    id: 'A01',
    year: 2025,
    employeeId: 'E01',
    employeeName: 'Anders Bæk Sø',
    text: 'Kursus i læsning',
    type: 'development',
    focusAreaId: 'F1',
    responsible: 'employee',
    deadline: '2026-05-01',
    ...parts,
  });
