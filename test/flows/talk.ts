// A conversation as its tests need it: the Doc's tables to write in, a review and agreements that are good.
import { ANNA, FEEDBACK_REASONS, newAgreement, type School, schoolAt } from './school.ts';

/** Which of the Doc's tables it is, by a heading that only it has. */
export const tableNumber = (school: School, email: string, which: 'review' | 'agreements'): number => {
  const tables = school.doc(email).tables();
  const wanted = which === 'review' ? 'Status' : 'Ansvarlig';
  return tables.findIndex((table) =>
    table[0]?.some((cell) => cell === wanted || (which === 'review' && /Hvad blev/.test(cell))),
  );
};

export const writeRow = (
  school: School,
  email: string,
  row: number,
  cells: Record<string, string>,
  which: 'review' | 'agreements' = 'agreements',
): void => {
  const doc = school.doc(email);
  const table = tableNumber(school, email, which);
  const headings = doc.tables()[table]?.[0] ?? [];
  for (const [heading, text] of Object.entries(cells)) {
    const column = headings.findIndex((shown) => shown.startsWith(heading));
    if (column < 0) throw new Error(`No column ${heading} among ${headings.join(', ')}`);
    doc.setCell(table, row, column, text);
  }
};

export const reviewAll = (school: School): void => {
  school.call('reviewAgreements', school.idOf(ANNA), [
    { agreementId: 'A01', status: 'Gennemført', reason: '', effect: 'Børnene læser', score: '4' },
    { agreementId: 'A02', status: 'Ikke gennemført', reason: 'Kurset blev aflyst', effect: '', score: '' },
  ]);
};

/** Anna has been talked to, and both have confirmed what was agreed; nothing of it is frozen or mailed. */
export const bothConfirmed = (): School => {
  const school = schoolAt('talked');
  const anna = school.idOf(ANNA);
  reviewAll(school);
  school.call('registerConversation', anna, '2026-09-28', ['F1']);
  school.call('saveAgreements', anna, [newAgreement('Læseklub', 'employee', '2027-03-30')]);
  school.work();
  school.call('confirmAgreements', anna, 1, FEEDBACK_REASONS);
  school.call('confirmOnPaper', anna, 1, FEEDBACK_REASONS);
  return school;
};

export const goodRow = {
  Aftale: 'Læseklub hver torsdag',
  Type: 'Mål for arbejdet',
  Indsatsområde: 'Stærke læsere',
  Ansvarlig: 'Anna',
  Frist: '1/3-2027',
};

export const ownAgreements = (school: School) => school.rows('agreements').filter(({ year }) => year === '2026');
export const conversationRow = (school: School, email = ANNA) =>
  school.row('conversations', { employeeId: school.idOf(email) }) ?? {};
