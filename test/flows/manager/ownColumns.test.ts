// People without an address take part on paper, and what stands in a person's own columns is in the export of their data.
import type { PersonalDataFiles } from '../../../src/contract.ts';
import { ANNA, METTE, schoolAt } from '../school.ts';

test('the export of own data has the columns that came with the file', () => {
  const school = schoolAt('installed');
  school.import('employees', `Navn;E-mail;Telefon\nAnna Sø;${ANNA};0045 20304050`);
  school.call<PersonalDataFiles>('exportPersonalData', school.idOf(ANNA));
  const json = Object.values(school.workspace.state.files).find(({ name }) => name.endsWith('.json'));
  expect(Buffer.from(String(json?.content ?? ''), 'base64').toString()).toMatch(/"Telefon": "0045 20304050"/);
  expect(JSON.stringify(school.workspace.state.docs)).toMatch(/Telefon/);
});

test('what is sent to one without an address goes to the manager, with the name in its subject and the page to print', () => {
  const school = schoolAt('installed');
  school.import('employees', 'Navn;E-mail;Google-konto\nGurli Køkken;;Nej');
  const row = { name: 'Gurli Køkken' };
  school.jumpTo('2026-09-01T10:05');
  school.call('startPhase', 'forms', '');
  expect(school.work().problems).toEqual([]);
  school.type('employees', row, 'conversationDate', '01-10-2026');
  school.type('employees', row, 'conversationTime', '10:00');
  school.jumpTo('2026-09-14T10:05');
  school.call('startPhase', 'invitations', '');
  expect(school.work().problems).toEqual([]);
  const sent = school.workspace.state.outbox.filter(({ subject }) =>
    subject.startsWith('Til Gurli Køkken, på papir: '),
  );
  expect(sent.map(({ to }) => String(to))).toEqual([METTE]);
  expect(JSON.stringify(sent[0]?.attachments)).toContain('MUS-2026.pdf');
});
