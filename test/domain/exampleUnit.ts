// A small unit for tests of what people read: a manager, employees of three kinds, a strategy, old agreements.

import { startingQuestions } from '../../src/domain/forms/questionBank.ts';
import { settingRows } from '../../src/domain/settings/settingRows.ts';
import { settingsOf } from '../../src/domain/settings/settingsList.ts';
import { blankRow } from '../../src/domain/unit/blankRow.ts';
import type { Unit } from '../../src/domain/unit/unit.ts';

/** A row with what an empty cell means wherever nothing is given. */
export const row = blankRow;

export const exampleUnit = (given: Partial<Unit> = {}): Unit => ({
  settings: settingsOf(
    settingRows('da', {
      unitName: 'Åbakkeskolen',
      organisation: 'Solby Kommune',
      managerName: 'Mette Holm',
      managerEmail: 'mette@solby.example',
      year: 2026,
      meetingDate: '2026-08-31',
      meetingTime: '14:00',
      meetingPlace: 'Personalerummet',
      answerDeadline: '2026-09-24',
      conversationPlace: 'Mettes kontor',
      privacyContact: 'dpo@solby.example',
    }),
  ).settings,
  focusAreas: [
    row('focusAreas', {
      id: 'F1',
      title: 'Stærke læsere',
      why: 'Hver femte elev læser under niveau.',
      signOfSuccess: 'Alle læser 20 minutter om dagen.',
      fromYear: 2026,
      toYear: 2029,
    }),
    row('focusAreas', {
      id: 'F2',
      title: 'Trygge overgange',
      why: 'Skift koster trivsel.',
      fromYear: 2026,
      toYear: 2029,
    }),
    row('focusAreas', { id: 'F3', title: 'Natur & <udeskole>', why: 'Børn lærer ude.', fromYear: 2025, toYear: 2027 }),
    row('focusAreas', { id: 'F4', title: 'Et afsluttet område', fromYear: 2022, toYear: 2025 }),
  ],
  employees: [
    row('employees', {
      id: 'E01',
      name: 'Sofie Bak',
      email: 'sofie@solby.example',
      conversationDate: '2026-09-28',
      conversationTime: '10:00',
    }),
    row('employees', {
      id: 'E02',
      name: 'Ali Demir',
      email: 'ali@solby.example',
      language: 'en',
      conversationDate: '2026-09-28',
      conversationTime: '12:30',
    }),
    row('employees', {
      id: 'E03',
      name: 'Bent Friis',
      email: 'bent@example.dk',
      hasAccount: false,
      conversationDate: '2026-09-30',
      conversationTime: '09:00',
    }),
  ],
  questions: startingQuestions(),
  tailoring: [
    row('tailoring', { id: 'T01', employeeId: 'E01', kind: 'mark', questionId: 'SUC2', note: 'Især om 5. årgang.' }),
    row('tailoring', { id: 'T02', employeeId: 'E01', kind: 'hide', questionId: 'UDV2' }),
    row('tailoring', { id: 'T03', employeeId: 'E01', kind: 'own', text: 'Hvordan går det med\nlæsevejlederrollen?' }),
  ],
  preparation: [],
  answers: [],
  suggestions: [],
  agreements: [
    row('agreements', { id: 'A01', year: 2025, employeeId: 'E01', text: 'Læsebånd hver morgen i 3.b' }),
    row('agreements', { id: 'A02', year: 2025, employeeId: 'E01', text: 'Kursus i klasseledelse' }),
    row('agreements', { id: 'A03', year: 2025, employeeId: 'E01', text: 'Noget, der faldt bort', progress: 'lapsed' }),
  ],
  conversations: [],
  log: [],
  ...given,
});

export const employeeOf = (unit: Unit, id: string): Unit['employees'][number] => {
  const employee = unit.employees.find((known) => known.id === id);
  if (!employee) throw new Error(`The example has no ${id}`);
  return employee;
};
