// What holds of the story on 30 October: from the installation to agreements confirmed by both.
import ical from 'ical.js';
import { faultsOf } from '../../scripts/year/checks/checks.ts';
import { instantOf, momentOf } from '../../scripts/year/office/localTime.ts';
import { type Summary, summaryOf } from '../../scripts/year/output/summary.ts';
import type { beginStory } from './beginStory.ts';

export const toOctober = ({ office, stage, mailsOf, daysOf, timelineHas }: ReturnType<typeof beginStory>): void => {
  describe('to 30 October 2026', () => {
    let summary: Summary;
    beforeAll(() => {
      stage.playTo('2026-10-30T12:00');
      summary = summaryOf(office, '2026');
    });

    test('nothing is lost, doubled, uncertain or refused unexpectedly', () => {
      expect(faultsOf(stage)).toEqual([]);
      expect(summary).toMatchObject({ duplicates: 0, uncertain: 0 });
    });

    test('twelve employees, and forms and Docs for the eleven who are not on leave', () => {
      expect(summary).toMatchObject({ employees: 12, forms: 11, docs: 11, confirmationForms: 10, pdfs: 11 });
      const sara = office.tab('employees').rows.find((row) => row.cell('Navn') === 'Sara Lindholm');
      expect(sara?.cell('Status')).toBe('Orlov');
      expect(sara?.cell('Skema')).toBe('');
    });

    test("the safety representative's column is kept beside ours", () => {
      const henrik = office.tab('employees').rows.find((row) => row.cell('Navn') === 'Henrik Bruun');
      expect(henrik?.cell('Tillidshverv')).toBe('Arbejdsmiljørepræsentant');
    });

    test('the eleven forms are all different', () => {
      const forms = office.filesWithKey(/^2026\/form\//).map(({ id }) => {
        const items = office.workspace.state.forms[id]?.items ?? [];
        return JSON.stringify(
          items.map(({ title, description, questionGroupItem }) => [title, description, questionGroupItem]),
        );
      });
      expect(new Set(forms).size).toBe(11);
      expect(timelineHas('09:15', '11 skemaer (11 forskellige)')).toBe(true);
    });

    test('a run cut after the seventh form resumes to exactly eleven', () => {
      expect(timelineHas('09:15', 'afbrudt, da 7 skemaer var lavet')).toBe(true);
      expect(office.workspace.state.executions.filter(({ status }) => status === 'killed')).toHaveLength(1);
    });

    test('invitations before the strategy meeting are refused', () => {
      expect(timelineHas('10:00', 'Invitationer afvist')).toBe(true);
      expect(Object.keys(daysOf('invitation'))).toEqual(['2026-09-14']);
    });

    test('eleven are invited once; a second run sends none', () => {
      expect(daysOf('invitation')).toEqual({ '2026-09-14': 11 });
      expect(timelineHas('09:40', 'Endnu en kørsel sender 0 mails')).toBe(true);
    });

    test('each invitation names every focus area and carries the conversation as an .ics', () => {
      for (const { htmlBody = '', attachments } of mailsOf('invitation')) {
        for (const row of office.tab('focusAreas').rows) expect(htmlBody).toContain(row.cell('Indsatsområde'));
        const ics = attachments.find(({ name }) => name.endsWith('.ics'));
        const parsed = new ical.Component(ical.parse(Buffer.from(ics?.content ?? '', 'base64').toString('utf8')));
        const event = parsed.getFirstSubcomponent('vevent');
        expect(event?.getFirstPropertyValue('dtstart')).toBeTruthy();
      }
    });

    test('no conversation is in week 42', () => {
      const dates = office
        .tab('employees')
        .rows.map((row) => row.cell('Samtaledato'))
        .filter((date) => date !== '');
      expect(dates).toHaveLength(11);
      for (const date of dates) {
        expect(date >= '2026-09-28' && date <= '2026-10-23').toBe(true);
        expect(date >= '2026-10-12' && date <= '2026-10-16').toBe(false);
      }
    });

    test('four are reminded on 21 September and one on the 24th', () => {
      expect(daysOf('reminder')).toEqual({ '2026-09-21': 4, '2026-09-24': 1 });
    });

    test('fourteen topics and seventeen suggestions: nine named, five unnamed, three private', () => {
      expect(summary.topics).toBe(14);
      expect(summary.suggestions).toEqual({ named: 9, unnamed: 5, private: 3 });
    });

    test('Ali answers twice: the later answer counts and no suggestion doubles', () => {
      const own = office.tab('suggestions').rows.filter((row) => row.cell('Medarbejder') === 'Ali Rahmani');
      expect(own.map((row) => row.cell('Spørgsmåls-id')).sort()).toEqual(['STR3', 'STR5']);
      expect(own.find((row) => row.cell('Spørgsmåls-id') === 'STR5')?.cell('Forslag')).toContain(
        'one page about how it went',
      );
    });

    test("Ali's form and Doc are in English", () => {
      const names = office
        .filesWithKey(/^2026\/(form|doc)\/E02$/)
        .map(({ id }) => office.workspace.file(id)?.name ?? '');
      expect(names.some((name) => name.includes('preparation for Ali'))).toBe(true);
      const doc = office.filesWithKey(/^2026\/doc\/E02$/)[0];
      expect(JSON.stringify(office.workspace.state.docs[doc?.id ?? '']?.body)).toContain('Mutual feedback');
    });

    test("Bent's form is keyed in by Mette, and no mail goes to an employee without an account but his paper invitation", () => {
      const form = office.filesWithKey(/^2026\/form\/E03$/)[0];
      const [response] = office.workspace.state.forms[form?.id ?? '']?.responses ?? [];
      expect(response?.respondentEmail).toBe('mette.holm@aabakkeskolen.solby.example');
      const rows = office.tab('answers').rows.filter((row) => row.cell('Medarbejder') === 'Bent Overgaard');
      expect(rows.length).toBeGreaterThan(5);
    });

    test('nine old agreements are reviewed before the new ones: five done, two partly, two not', () => {
      expect(summary.reviewed).toEqual({ done: 5, partly: 2, notDone: 2, irrelevant: 0 });
      for (const row of office.tab('agreements').rows.filter((each) => each.cell('År') === '2025')) {
        const text = row.cell('Resultat') === 'Gennemført' ? row.cell('Effekt') : row.cell('Hvorfor');
        expect(text).not.toBe('');
      }
    });

    test('twenty-six agreements: fifteen the employee’s, seven the manager’s, four shared; two are drift', () => {
      expect(summary.agreements).toEqual({ total: 26, employee: 15, manager: 7, shared: 4, drift: 2, active: 26 });
    });

    test('every agreement has a responsible and a deadline, and one focus area has none', () => {
      const rows = office.tab('agreements').rows.filter((row) => row.cell('År') === '2026');
      for (const row of rows) expect(row.cell('Frist')).toMatch(/^20\d\d-\d\d-\d\d$/);
      const areas = new Set(rows.map((row) => row.cell('Indsatsområde-id')));
      expect(office.tab('focusAreas').rows.filter((row) => !areas.has(row.cell('Id')))).toHaveLength(1);
    });

    test('Jonas has exactly two agreements', () => {
      const rows = office.tab('agreements').rows.filter((row) => row.cell('År') === '2026');
      expect(rows.filter((row) => row.cell('Medarbejder') === 'Jonas Friis')).toHaveLength(2);
    });

    test('the agreement without a deadline is refused by name until it is corrected in the Doc', () => {
      expect(timelineHas('11:40', 'Aftaler med Mikkel Ravn: Række 3, kolonnen Frist')).toBe(true);
      const rows = office.tab('agreements').rows.filter((row) => row.cell('Medarbejder') === 'Mikkel Ravn');
      expect(rows.map((row) => row.cell('Frist'))).toContain('2027-04-23');
      const conversation = office.tab('conversations').rows.find((row) => row.cell('Medarbejder') === 'Mikkel Ravn');
      expect(conversation?.cell('Mangler')).toBe('');
    });

    test('the strategy was a topic in ten of eleven conversations', () => {
      expect(summary.conversations).toEqual({ held: 11, aboutStrategy: 10, confirmed: 11 });
    });

    test('a comment makes version 2 and both confirm again; Bent confirms on paper', () => {
      const versions = office.tab('conversations').rows.map((row) => [row.cell('Medarbejder'), row.cell('Version')]);
      expect(versions.filter(([, version]) => version === '2')).toEqual([['Henrik Bruun', '2']]);
      const bent = office.tab('conversations').rows.find((row) => row.cell('Medarbejder') === 'Bent Overgaard');
      expect(bent?.cell('Hvordan')).toBe('På papir');
      const own = office.tab('agreements').rows.filter((row) => row.cell('Medarbejder') === 'Henrik Bruun');
      expect(own.map((row) => row.cell('Frist'))).toContain('2027-02-15');
    });

    test('all is frozen as PDF and mailed before nine on 30 October', () => {
      expect(summary.mails).toMatchObject({ confirmationRequest: 11, confirmation: 11, other: 0 });
      for (const { sentAt, attachments, cc } of mailsOf('confirmation')) {
        expect(sentAt).toBeLessThan(instantOf('2026-10-30T09:00'));
        expect(attachments.map(({ contentType }) => contentType)).toEqual(['application/pdf']);
        expect(cc).toEqual(['mette.holm@aabakkeskolen.solby.example']);
      }
    });

    test('mails that leave by the clock leave between 08 and 09, also after summer time has ended', () => {
      const moments = [...office.mailsByClock].map((at) => momentOf(office.workspace.state.outbox[at]?.sentAt ?? 0));
      expect(moments.filter((moment) => moment < '2026-10-25').length).toBeGreaterThan(10);
      expect(moments.filter((moment) => moment > '2026-10-25').length).toBeGreaterThan(5);
      for (const moment of moments) expect(moment.slice(11, 13)).toBe('08');
    });
  });
};
