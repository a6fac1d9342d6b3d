// The employees of the Employees tab.
import type { Tab, TabRow } from './sheetTabs.ts';

export interface Employee {
  id: string;
  name: string;
  email: string;
  hasAccount: boolean;
  reads: 'da' | 'en';
}

export const employeeIn = (row: TabRow): Employee => ({
  id: row.cell('Id'),
  name: row.cell('Navn', 'Name'),
  email: row.cell('E-mail'),
  hasAccount: /^(true|ja|yes)$/i.test(row.cell('Google-konto', 'Google account')),
  reads: ['Engelsk', 'English'].includes(row.cell('Sprog', 'Language')) ? 'en' : 'da',
});

export const activeEmployees = (office: { tab(name: 'employees'): Tab }): Employee[] =>
  office
    .tab('employees')
    .rows.filter((row) => ['Aktiv', 'Active', ''].includes(row.cell('Status', 'State')))
    .map(employeeIn);
