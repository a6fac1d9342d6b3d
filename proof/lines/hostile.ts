// Hostile texts in every field: shown and stored as they were typed, and executed nowhere.
import type { MailRecord } from 'local-workspace';
import type { Reply } from '../../src/contract.ts';
import { ANNA, newAgreement, type School } from '../../test/flows/school.ts';
import type { Case, Group, Line } from '../line.ts';
import { brokenRuns } from '../school/promises.ts';
import { agreed, at, empty, strike } from '../school/stages.ts';
import { BROWSER } from './hostilePages.ts';
import { HOSTILE } from './hostileTexts.ts';

const HOUR = 3_600_000;

/** One kind of line break, as a Sheet's cell has it, and no space around: what people cannot see. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Stored as typed; what is longer than a cell stands as far as it goes, with a mark that it goes on. */
const isAsTyped = (shown: string | undefined, text: string): boolean => {
  if (shown === undefined) return false;
  const [one, other] = [plain(shown), plain(text)];
  if (one === other) return true;
  return other.length > 49_000 && other.startsWith(one.slice(0, 10_000)) && one.length > 10_000;
};

const notAsTyped = (where: string, shown: string | undefined, text: string): string[] =>
  isAsTyped(shown, text) ? [] : [`${where} shows ${JSON.stringify(shown?.slice(0, 60))}`];

/** No cell has become a formula. */
const formulas = (school: School): string[] =>
  (school.workspace.state.spreadsheets[school.spreadsheetId]?.sheets ?? []).flatMap(({ name, cells }) =>
    Object.values(cells).flatMap((row) =>
      Object.values(row).flatMap(({ formula }) => (formula ? [`a formula in ${name}: ${formula}`] : [])),
    ),
  );

const TAGS =
  /<(?!\/?(?:html|head|body|meta|title|style|p|br|a|b|strong|em|i|u|ul|ol|li|table|thead|tbody|tr|th|td|h[1-6]|div|span|hr|img|blockquote|small|center)\b)[a-z!?][^>]*>/i;
const HANDLERS = /<[^>]*\s(?:on\w+|srcdoc)\s*=[^>]*>|(?:href|src)\s*=\s*["']?\s*(?:javascript|data):/i;

/** Markup that is none of ours. */
const foreignIn = (where: string, html: string): string[] => {
  const found = TAGS.exec(html.replace(/<!DOCTYPE html>/i, '')) ?? HANDLERS.exec(html);
  return found ? [`${where} holds ${found[0].slice(0, 80)}`] : [];
};

const mailSaid = ({ subject, fromName = '', replyTo = '', to, cc, htmlBody = '' }: MailRecord): string[] => [
  ...[subject, fromName, replyTo, ...to, ...cc].flatMap((header) =>
    /[\r\n]/.test(header) ? [`a line break in the head of a mail: ${JSON.stringify(header.slice(0, 60))}`] : [],
  ),
  ...foreignIn(`the mail ${subject.slice(0, 30)}`, htmlBody),
];

/** A refusal in words is an answer too. */
const refused = (school: School, name: string, ...args: unknown[]): boolean => {
  const { value, error } = school.run(name, args);
  if (error) throw new Error(`${name}: ${error.message}`);
  const reply = value as Reply<{ problems?: string[] } | null>;
  return !reply.ok || (reply.data?.problems ?? []).length > 0;
};

const field = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const FIELDS: Record<string, { ready: () => School; write: (school: School, text: string) => string[] }> = {
  settings: {
    ready: () => at('invited'),
    write: (school, text) => {
      if (refused(school, 'saveSettings', { unitName: text, managerName: text, conversationPlace: text })) return [];
      strike(school, HOUR);
      refused(school, 'sendTestMail', 'invitation', school.idOf(ANNA));
      return ['unitName', 'managerName', 'conversationPlace'].flatMap((id) =>
        notAsTyped(`the setting ${id}`, school.row('settings', { id })?.value, text),
      );
    },
  },
  answers: {
    ready: () => at('invited'),
    write: (school, text) => {
      school.jumpTo('2026-09-16T10:05');
      school.annaAnswers({ SUC1: text, DAG1: text, STR4: text, STR6: 'Ja, med navn' });
      strike(school, HOUR);
      school.jumpTo('2026-09-24T08:05');
      strike(school, 60_000);
      return [
        ...notAsTyped('the answer', school.row('answers', { questionKey: 'SUC1' })?.answer, text),
        ...notAsTyped('the suggestion', school.rows('suggestions')[0]?.text, text),
      ];
    },
  },
  agreements: {
    ready: agreed,
    write: (school, text) => {
      const id = school.idOf(ANNA);
      if (refused(school, 'saveAgreements', id, [newAgreement(text, 'employee', '2026-10-15')])) return [];
      const rows = school.rows('agreements');
      const said = notAsTyped('the agreement', rows.at(-1)?.text, text);
      refused(school, 'saveProgress', [{ agreementId: rows[2]?.id ?? '', progress: 'inProgress', note: text }]);
      school.work();
      school.jumpTo('2026-10-15T08:10');
      strike(school, 0);
      return said;
    },
  },
  imports: {
    ready: empty,
    write: (school, text) => {
      const file = (kind: string, csv: string) => ({
        kind,
        name: `${kind}.csv`,
        base64: Buffer.from(csv).toString('base64'),
      });
      const areas = `Indsatsområde;Hvorfor\n${field(text)};${field(text)}`;
      if (!refused(school, 'importFile', file('focusAreas', areas))) {
        const [area] = school.rows('focusAreas');
        // A title is the title of a form's question too, and there Google makes one line of it.
        if (area)
          return [
            ...notAsTyped('the focus area', area.why, text),
            ...notAsTyped('its title', area.title, oneLine(text)),
          ];
      }
      return [];
    },
  },
};

const inField = (name: string): Group => ({
  name,
  cases: () => {
    const { ready, write } = FIELDS[name] ?? { ready: empty, write: () => [] };
    const school = ready();
    return HOSTILE.map(
      (text, position): Case => ({
        id: `${position} ${JSON.stringify(text.slice(0, 40))}`,
        run: () => {
          const copy = school.copy();
          const [runs, mails] = [copy.workspace.state.executions.length, copy.mails().length];
          return [
            ...write(copy, text),
            ...formulas(copy),
            ...brokenRuns(copy, runs),
            ...copy.mails().slice(mails).flatMap(mailSaid),
          ];
        },
      }),
    );
  },
});

export const hostile: Line = {
  name: 'hostile',
  title: 'Hostile texts in every field: as typed, executed nowhere',
  atLeast: 272,
  groups: [...Object.keys(FIELDS).map(inField), ...BROWSER],
};
