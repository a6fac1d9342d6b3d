// Lasting faults: what stays wrong until somebody mends it. It is told, the others go on, and once mended all is as it would have been.
import { authorize, holdLockElsewhere, revoke } from 'local-workspace';
import type { Overview, Reply } from '../../src/contract.ts';
import { KARIM } from '../../test/flows/karim.ts';
import { ANNA, METTE, type School } from '../../test/flows/school.ts';
import type { Case, Group, Line } from '../line.ts';
import { differences, endOf } from '../school/end.ts';
import { type Flow, flowNamed } from '../school/flows.ts';
import { goOn } from '../school/goOn.ts';
import { nothingTwice } from '../school/promises.ts';
import { strike, withKarim } from '../school/stages.ts';
import { type Undisturbed, undisturbed } from '../school/undisturbed.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Trouble {
  /** @returns how it is mended */
  begin: (school: School) => () => void;
  /** Whom the people must be told of: nobody in particular, where it is everybody's. */
  names?: RegExp;
  /** What there may be beside what would have been. */
  leaves?: RegExp;
}

const ownFile = (kind: string) => (school: School) => {
  const [id = ''] = school.filesOf(kind, ANNA);
  return school.workspace.file(id);
};

/** The file of Anna's is changed, and changed back. */
const onFile = (kind: string, begin: (school: School, id: string) => () => void): Trouble => ({
  names: /Anna/,
  begin: (school) => {
    const file = ownFile(kind)(school);
    return file ? begin(school, file.id) : () => undefined;
  },
});

const TROUBLES: Record<string, Trouble> = {
  'consent withdrawn': {
    begin: ({ workspace, scriptId }) => {
      revoke(workspace, scriptId, METTE);
      return () => authorize(workspace, scriptId, METTE);
    },
  },
  'the APIs off': {
    begin: ({ workspace, scriptId }) => {
      const script = workspace.state.scripts[scriptId];
      const before = script?.enabledApis ?? [];
      if (script) script.enabledApis = [];
      return () => {
        if (script) script.enabledApis = before;
      };
    },
  },
  'the day’s mails used up': {
    begin: ({ workspace }) => {
      const { quotas } = workspace.state;
      quotas[`mail:${METTE}`] = { used: 1500, since: workspace.now };
      return () => {
        delete quotas[`mail:${METTE}`];
      };
    },
  },
  'the lock held': {
    begin: ({ workspace, scriptId, spreadsheetId }) =>
      holdLockElsewhere(workspace, `document:${scriptId}:${spreadsheetId}`),
  },
  'a tab protected by its owner': {
    begin: (school) => {
      withKarim(school);
      const { workspace, spreadsheetId } = school;
      const sheet = workspace.state.spreadsheets[spreadsheetId]?.sheets.find(({ name }) => name === 'Medarbejdere');
      const file = workspace.file(spreadsheetId);
      if (!sheet || !file) return () => undefined;
      const roles = file.permissions.map(({ role }) => role);
      const owner = file.owner;
      file.owner = KARIM;
      for (const permission of file.permissions)
        permission.role = permission.emailAddress === KARIM ? 'owner' : 'writer';
      const protections = [...sheet.protections];
      sheet.protections.push({ id: 'locked', type: 'SHEET', description: 'Mit', warningOnly: false, editors: [KARIM] });
      return () => {
        sheet.protections = protections;
        file.owner = owner;
        file.permissions.forEach((permission, position) => {
          permission.role = roles[position] ?? permission.role;
        });
        file.permissions = file.permissions.filter(({ emailAddress }) => emailAddress !== KARIM);
      };
    },
  },
  'Anna’s form trashed': onFile('form', ({ workspace }, id) => {
    const file = workspace.file(id);
    if (file) file.trashed = true;
    return () => {
      if (file) file.trashed = false;
    };
  }),
  'Anna’s form closed by hand': onFile('form', ({ workspace }, id) => {
    const form = workspace.state.forms[id];
    if (form) form.publish = { isPublished: true, isAcceptingResponses: false };
    return () => {
      if (form) form.publish = { isPublished: true, isAcceptingResponses: true };
    };
  }),
  'Anna’s Doc trashed': onFile('doc', ({ workspace }, id) => {
    const file = workspace.file(id);
    if (file) file.trashed = true;
    return () => {
      if (file) file.trashed = false;
    };
  }),
  // The receipt has told of it.
  'Anna’s Doc of somebody else': {
    leaves: /^(too much|missing): content \S*receipt/,
    ...onFile('doc', ({ workspace }, id) => {
      const file = workspace.file(id);
      const before = file?.permissions ?? [];
      const owner = file?.owner ?? '';
      if (file) {
        file.owner = KARIM;
        file.permissions = [{ id: 'k', type: 'user', role: 'owner', emailAddress: KARIM }];
      }
      return () => {
        if (file) Object.assign(file, { owner, permissions: before });
      };
    }),
  },
  // A new one is made, and the old one stays. What lies in a folder in the bin lies there too: a mail of that morning links to
  // no form that would not open.
  'the folder trashed': {
    leaves: /^(too much: )?(file|open|content|property) ?\S* folder\b|^row log .* instead of .*links=statusForm/,
    begin: ({ workspace }) => {
      const folder = Object.values(workspace.state.files).find(
        ({ appProperties }) => appProperties.musKey === 'folder',
      );
      if (folder) folder.trashed = true;
      return () => {
        if (folder) folder.trashed = false;
      };
    },
  },
  'nobody has Anna’s address': {
    names: /Anna/,
    begin: ({ workspace }) => {
      const { accounts } = workspace.state;
      workspace.state.accounts = accounts.filter(({ email }) => email !== ANNA);
      return () => {
        workspace.state.accounts = accounts;
      };
    },
  },
};

const toldIn = (school: School): string => {
  const { value, error } = school.run('overview');
  if (error) return '';
  const reply = value as Reply<Overview>;
  if (!reply.ok) return reply.problems.join('\n');
  const { problems, health, uncertain } = reply.data;
  return [
    ...problems,
    ...health.filter(({ isWell }) => !isWell).map(({ text }) => text),
    ...uncertain.map(({ text }) => text),
  ].join('\n');
};

const sentencesOf = (text: string): string[] => text.split('\n').filter((sentence) => sentence.trim() !== '');

/** What is told at that hour when nothing is wrong. */
const usual = new Map<Undisturbed, string[]>();
const usuallyTold = (flow: Flow, known: Undisturbed): string[] => {
  const told = usual.get(known);
  if (told) return told;
  const school = known.ready.copy();
  const before = toldIn(school);
  flow.act(school, []);
  strike(school, HOUR / 2);
  const all = sentencesOf(`${before}\n${toldIn(school)}`);
  usual.set(known, all);
  return all;
};

const withTrouble = (flow: Flow, known: Undisturbed, { begin, names, leaves }: Trouble): string[] => {
  const { ready, sent, end } = known;
  const school = ready.copy();
  const mend = begin(school);
  const result = flow.act(school, []);
  strike(school, HOUR / 2);
  const news = sentencesOf(toldIn(school)).filter((sentence) => !usuallyTold(flow, known).includes(sentence));
  const said = nothingTwice(school);
  if (names && news.length > 0 && !news.some((sentence) => names.test(sentence)))
    said.push(`told without a name: ${news.join(' ').slice(0, 160)}`);
  mend();
  school.workspace.state.now += HOUR / 2;
  if (new Date(school.workspace.now).getUTCHours() > 17) school.workspace.state.now += DAY / 2;
  goOn(school, flow, result, sent);
  return [...said, ...differences(endOf(school), end).filter((line) => !leaves?.test(line))];
};

const FLOWS = ['formsAndInvitations', 'answers', 'confirmations', 'halfYear', 'deletion', 'makeReport', 'docTable'];

const ofFlow = (name: string): Group => ({
  name,
  cases: () => {
    const flow = flowNamed(name);
    const known = undisturbed(flow);
    // Without consent Google runs no trigger at all.
    const met = Object.entries(TROUBLES).filter(([what]) => !(flow.byClock && what === 'consent withdrawn'));
    return met.map(
      ([what, trouble]): Case => ({
        id: what,
        run: () => withTrouble(flow, known, trouble),
      }),
    );
  },
});

export const lasting: Line = {
  name: 'lasting',
  title: 'What stays wrong until it is mended',
  atLeast: 70,
  groups: FLOWS.map(ofFlow),
};
