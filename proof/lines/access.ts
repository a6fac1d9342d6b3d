// Who may do what: everybody there is, on every file, form and server function, before a handover and after it.
import { callServer, openDoc, responderView, typeInSheet } from 'local-workspace';
import type { Reply } from '../../src/contract.ts';
import { KARIM } from '../../test/flows/karim.ts';
import { ALI, ANNA, FEEDBACK_REASONS, METTE, type School } from '../../test/flows/school.ts';
import type { Case, Line } from '../line.ts';
import { FUNCTIONS, SENSIBLE } from '../school/serverCalls.ts';
import { agreed, at, confirming, once, replyTo, reported, strike, withKarim } from '../school/stages.ts';

const LEA = 'lea@solby.dk';
const CARLA = 'carla@solby.dk';
const OUTSIDER = 'udenfor@andet.dk';

/** All who have an account, and whose part they play. */
const ACTORS = {
  manager: METTE,
  secondEditor: KARIM,
  leadership: LEA,
  employeeA: ANNA,
  employeeB: ALI,
  colleague: CARLA,
  outsider: OUTSIDER,
} as const;
type Actor = keyof typeof ACTORS;

const populated = (school: School): School => {
  const { accounts } = school.workspace.state;
  for (const email of [LEA, OUTSIDER])
    if (!accounts.some((known) => known.email === email))
      accounts.push({ email, name: email, locale: 'da', kind: 'workspace' });
  return school;
};

/** Forms, Docs and invitations are out, and agreements are being confirmed. */
const talking = (): School => once('access-talking', () => populated(withKarim(confirmedOnce())));

const confirmedOnce = (): School => {
  const school = confirming();
  school.work();
  return school;
};

/** Every kind of file there is, with Karim as an editor of the Sheet beside Mette. */
const fullSchool = (): School =>
  once('access-full', () => {
    const school = reported();
    for (const email of [ANNA, 'dora@solby.dk']) {
      const employeeId = school.idOf(email);
      school.call(
        'confirmAgreements',
        employeeId,
        Number(school.row('conversations', { employeeId })?.version ?? 1),
        FEEDBACK_REASONS,
      );
      school.call(
        'confirmOnPaper',
        employeeId,
        Number(school.row('conversations', { employeeId })?.version ?? 1),
        FEEDBACK_REASONS,
      );
    }
    school.work();
    school.call('unitFigures');
    school.call('rollUp', [{ name: 'a.json', json: '{}' }], ['Åbakkeskolen']);
    school.call('makePapers');
    school.call('exportPersonalData', school.idOf(ANNA));
    return populated(withKarim(school));
  });

/** Karim has taken over, and both have had their hours. */
const handedOver = (): School =>
  once('access-handedOver', () => {
    const school = populated(withKarim(at('invited')));
    school.jumpTo('2026-09-16T10:35');
    replyTo(school, KARIM, 'takeOver', 'Karim Nør');
    strike(school, 900_000);
    strike(school, 3_600_000);
    return school;
  });

type Right = 'none' | 'read' | 'answer' | 'write';

/** Whom a file is about, by its key: `2026/form/E01`. */
const aboutOf = (key: string): string => key.split('/').find((part) => /^E\d+$/.test(part)) ?? '';

const PERSONAL = /^(form|doc|agreementForm|statusForm|pdf)$/;

/** Of a former manager: what was written to one person about that person, and the folder that would open it (decision 30). */
const HOLDS_FEEDBACK = /^folder$|^\d+\/form\//;

/** What is right: the manager has all, and a person what is hers. */
const rightOf = (school: School, key: string, owner: string, email: string): Right => {
  if (email === owner) return 'write';
  const kind = key.split('/')[1] ?? '';
  const leader = school.row('settings', { id: 'triggerOwner' })?.value;
  // What a former manager leaves is open to the next, but for what holds feedback, and takes no more answers.
  if (owner !== leader && email === leader) return HOLDS_FEEDBACK.test(key) ? 'none' : 'write';
  if (owner !== leader && /form/i.test(kind)) return 'none';
  const person = school.row('employees', { id: aboutOf(key) });
  if (person?.email !== email || !PERSONAL.test(kind)) return 'none';
  if (kind === 'pdf') return 'read';
  return kind === 'doc' ? 'write' : 'answer';
};

const canDo = (school: School, fileId: string, email: string): Right => {
  const { workspace } = school;
  if (workspace.hasRole(fileId, email, 'writer')) return 'write';
  const form = workspace.state.forms[fileId];
  if (form) {
    const view = responderView(workspace, fileId, email);
    if (view.open || view.reason === 'closed') return 'answer';
  }
  return workspace.hasRole(fileId, email, 'reader') ? 'read' : 'none';
};

/** The Doc really opens for those who may write in it, and for nobody else. */
const opens = (school: School, fileId: string, email: string): boolean => {
  try {
    openDoc(school.workspace, fileId, email);
    return true;
  } catch {
    return false;
  }
};

const onFiles = (name: string, ready: () => School) => ({
  name,
  cases: (): Case[] => {
    const school = ready();
    const { files, docs } = school.workspace.state;
    return Object.values(files).flatMap((file) =>
      (Object.keys(ACTORS) as Actor[]).map((actor): Case => {
        const email = ACTORS[actor];
        const key = file.appProperties.musKey ?? '';
        return {
          id: `${actor} on ${key || file.name}`,
          run: () => {
            if (file.id === school.spreadsheetId) return onSheet(school, email);
            const [may, can] = [rightOf(school, key, file.owner, email), canDo(school, file.id, email)];
            const said = may === can ? [] : [`${email} may ${may} and can ${can}`];
            if (docs[file.id] && opens(school, file.id, email) !== (may === 'write'))
              said.push('the Doc opens otherwise');
            return said;
          },
        };
      }),
    );
  },
});

/** Only the manager and those with whom the Sheet is shared see it, and they see all of it. */
const onSheet = (school: School, email: string): string[] => {
  const { workspace, spreadsheetId } = school;
  const may = email === METTE || email === KARIM;
  try {
    typeInSheet(workspace, { spreadsheetId, as: email, sheet: 'Medarbejdere', a1: 'Z9', values: '' });
    return may ? [] : [`${email} types in the Sheet`];
  } catch {
    return may ? [`${email} cannot type in the Sheet`] : [];
  }
};

/** What only whoever leads the Sheet may do: files and mails are of whoever presses. */
const makesNothing = (school: School, actor: Actor, name: (typeof FUNCTIONS)[number]): string[] => {
  const { workspace, scriptId } = school;
  const user = ACTORS[actor];
  const owned = (): number => Object.values(workspace.state.files).filter(({ owner }) => owner === user).length;
  const [files, mails] = [owned(), workspace.state.outbox.filter(({ from }) => from === user).length];
  let reply: Reply<unknown> | undefined;
  try {
    const { value, error } = callServer(workspace, {
      scriptId,
      user,
      functionName: name,
      args: SENSIBLE[name](school),
    });
    if (error) return [`a raw error: ${error.message}`];
    reply = value as Reply<unknown>;
  } catch (error) {
    // No sidebar, no server.
    return actor === 'secondEditor' ? [String(error)] : [];
  }
  const said = actor === 'secondEditor' ? [] : [`${user} has called ${name}`];
  if (owned() > files) said.push(`${name} made a file in the Drive of ${user}${reply.ok ? '' : ', and refused'}`);
  const sent = workspace.state.outbox.filter(({ from }) => from === user).length - mails;
  if (sent > 0 && name !== 'sendTestMail') said.push(`${name} sent a mail of ${user}`);
  return said;
};

/** To confirm for the manager is the manager's; the employee's own is the employee's. */
const MANAGERS_OWN = ['confirmAgreements', 'confirmOnPaper'] as const;

const confirmsNothing = (school: School, name: (typeof MANAGERS_OWN)[number]): string[] => {
  const employeeId = school.idOf(ALI);
  const before = JSON.stringify(school.row('conversations', { employeeId }));
  replyTo(school, KARIM, name, employeeId, 1);
  return JSON.stringify(school.row('conversations', { employeeId })) === before
    ? []
    : [`the second editor has confirmed with ${name}`];
};

export const access: Line = {
  name: 'access',
  title: 'Who may do what: everybody, every file, every function',
  atLeast: 119,
  groups: [
    onFiles('files while talking', talking),
    onFiles('files after the report', fullSchool),
    onFiles('files after a handover', handedOver),
    {
      name: 'functions',
      cases: () => {
        const school = talking();
        return (Object.keys(ACTORS) as Actor[])
          .filter((actor) => actor !== 'manager')
          .flatMap((actor) =>
            FUNCTIONS.map(
              (name): Case => ({
                id: `${actor} calls ${name}`,
                run: () => makesNothing(school.copy(), actor, name),
              }),
            ),
          );
      },
    },
    {
      name: 'confirming',
      cases: () => {
        const school = once('access-agreed', () => populated(withKarim(agreed())));
        return MANAGERS_OWN.map(
          (name): Case => ({
            id: `secondEditor calls ${name}`,
            run: () => confirmsNothing(school.copy(), name),
          }),
        );
      },
    },
  ],
};
