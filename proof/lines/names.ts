// No names outside, and none anywhere after a deletion: the whole Workspace, every Drive, caches, properties, logs of runs.

import { answerHash } from '../../src/domain/report/protection.ts';
import { fingerprint } from '../../src/domain/text/fingerprint.ts';
import { addressHash } from '../../src/domain/unit/emailAddress.ts';
import { KARIM } from '../../test/flows/karim.ts';
import { ALI, ANNA, BENT, METTE, type School } from '../../test/flows/school.ts';
import type { Case, Group, Line } from '../line.ts';
import { FLOWS } from '../school/flows.ts';
import {
  agreed,
  answering,
  approved,
  confirming,
  halfWay,
  leaving,
  replyTo,
  reported,
  strike,
  takenOver,
  withKarim,
  yearOver,
} from '../school/stages.ts';

const HOUR = 3_600_000;

const PEOPLE: Record<string, RegExp> = {
  [ANNA]: /Anna|anna@/i,
  [ALI]: /\bAli\b|Demir|ali@/i,
  [BENT]: /Bent|bent@/i,
};

const first = (text: string, pattern: RegExp): string => {
  const found = pattern.exec(text);
  return found ? `…${text.slice(Math.max(0, found.index - 40), found.index + 30)}…` : '';
};

/** What people outside the unit can see: the execution log, errors, properties, triggers' failures. */
const outside = ({ workspace }: School): string => {
  const { executions, properties, cache } = workspace.state;
  return JSON.stringify({
    runs: executions.map(({ logs, error }) => ({ logs, error })),
    properties,
    cache,
  });
};

/** A flow is played, with an hour after it, and what it logged is looked at. */
const logs: Group = {
  name: 'logs of runs',
  cases: () =>
    FLOWS.flatMap((flow) => {
      let school: School | undefined;
      const played = (): School => {
        if (school) return school;
        const own = flow.ready();
        // As it goes when something breaks: what an error says is logged too.
        flow.act(own, [{ member: 'Range.setValues', atCall: 1, kind: 'transient' }]);
        strike(own, HOUR, [{ member: 'rest:*', atCall: 1, times: 9, kind: 'transient' }]);
        school = own;
        return own;
      };
      return Object.entries(PEOPLE).map(
        ([email, pattern]): Case => ({
          id: `${flow.name} of ${email}`,
          run: () => {
            const found = first(outside(played()), pattern);
            return found ? [`the log of a run, a property or the cache holds ${found}`] : [];
          },
        }),
      );
    }),
};

/** All there is, but the directory of accounts, people's own mailboxes, the code, and who may open the Sheet. */
const everything = ({ workspace, spreadsheetId }: School): [place: string, text: string][] => {
  const { accounts: _, outbox: __, scripts: ___, files, docs, screens: ____, ...state } = workspace.state;
  return [
    ...Object.values(docs).map((doc): [string, string] => [
      `the Doc ${files[doc.id]?.appProperties.musKey ?? doc.title}`,
      JSON.stringify(doc),
    ]),
    ...Object.values(files).map((file): [string, string] => [
      `the file ${file.appProperties.musKey ?? file.mimeType}`,
      JSON.stringify([
        file.id === spreadsheetId ? { ...file, permissions: [] } : file,
        Buffer.from(file.content ?? '', 'base64').toString(),
      ]),
    ]),
    ...Object.entries(state).map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
  ];
};

interface Gone {
  ready: () => School;
  delete: (school: School) => void;
}

const approve = (school: School, user = METTE): void => {
  const id = school.idOf(ANNA);
  replyTo(school, user, 'approveDeletions', [`person/${id}`]);
};

const left = (stage: () => School) => (): School => {
  const school = stage();
  school.type('employees', { email: ANNA }, 'state', 'Fratrådt');
  strike(school, HOUR);
  return school;
};

const GONE: Record<string, Gone> = Object.fromEntries([
  ...Object.entries({ approved, answering, agreed, confirming, halfWay, reported, yearOver, leaving }).map(
    ([name, stage]): [string, Gone] => [name, { ready: left(stage), delete: (school) => approve(school) }],
  ),
  [
    'a second editor exports before',
    {
      ready: () => {
        const school = withKarim(left(confirming)());
        replyTo(school, KARIM, 'exportPersonalData', school.idOf(ANNA));
        replyTo(school, KARIM, 'makeReport');
        return school;
      },
      delete: (school) => approve(school),
    },
  ],
  [
    'after a handover',
    {
      ready: left(() => {
        const school = takenOver();
        strike(school, HOUR);
        strike(school, HOUR);
        return school;
      }),
      delete: (school) => approve(school, KARIM),
    },
  ],
  [
    'exported twice',
    {
      ready: () => {
        const school = left(confirming)();
        school.call('exportPersonalData', school.idOf(ANNA));
        school.workspace.state.now += HOUR;
        school.call('exportPersonalData', school.idOf(ANNA));
        return school;
      },
      delete: (school) => approve(school),
    },
  ],
]);

const WORDS: Record<string, RegExp> = {
  name: /\bAnna\b|Anna Sø/i,
  address: /anna@/i,
  answers: /Læseugen|Du lytter/,
  suggestions: /læsevejledere/i,
  agreements: /Læseklub|Makkerlæsning|Læsebånd i 3/,
};

/** What can be guessed of somebody, and would stand there unkeyed: anybody may reckon it and look. */
const GUESSES = [
  addressHash(ANNA),
  fingerprint('Anna Sø'),
  fingerprint('Læseugen'),
  fingerprint('Du lytter'),
  fingerprint('Meget'),
];

/** Marks of what a report has counted: anybody who knows the id tries the few answers there are. */
const marksOf = (employeeId: string): string[] =>
  [
    ...['STR1:F1', 'STR1:F2'],
    ...Array.from({ length: 20 }, (_, position) => `A${String(position + 1).padStart(2, '0')}`),
  ].flatMap((row) =>
    [0, 1, 2, 3, 4, 5].map((value) => answerHash({ cell: '', employeeId, row, value, text: String(value) })),
  );

const afterDeletion = (name: string, { ready, delete: remove }: Gone): Group => ({
  name: `deleted: ${name}`,
  cases: () => {
    let gone: { places: [string, string][]; id: string } | undefined;
    const places = (): { places: [string, string][]; id: string } => {
      if (gone) return gone;
      const school = ready();
      const id = school.idOf(ANNA);
      remove(school);
      strike(school, HOUR);
      for (const user of [METTE, KARIM]) {
        try {
          replyTo(school, user, 'workOn', 250);
        } catch {
          // Has no sidebar.
        }
      }
      strike(school, HOUR);
      gone = { places: everything(school), id };
      return gone;
    };
    return [
      ...Object.entries(WORDS).map(
        ([what, pattern]): Case => ({
          id: what,
          run: () =>
            places().places.flatMap(([place, text]) => {
              // What was proposed stays in a report, without a name.
              if (what === 'suggestions' && /\/report\//.test(place)) return [];
              const found = first(text, pattern);
              return found ? [`${place} holds ${found}`] : [];
            }),
        }),
      ),
      {
        id: 'guesses',
        run: () =>
          places().places.flatMap(([place, text]) =>
            [...GUESSES.map((guess) => `\\b${guess}\\b`), ...marksOf(places().id)].flatMap((guess) =>
              new RegExp(guess).test(text) ? [`${place} holds the hash ${guess}, which anybody can reckon`] : [],
            ),
          ),
      },
    ];
  },
});

export const names: Line = {
  name: 'names',
  title: 'No names outside; none anywhere after a deletion',
  atLeast: 150,
  groups: [logs, ...Object.entries(GONE).map(([name, gone]) => afterDeletion(name, gone))],
};
