// What can stand in the way of a file that people use, as the log notes it, and which work and which mails wait for it.
import type { ProblemCode } from '../unit/problemCodes.ts';
import { partsOfKey } from './logKeys.ts';
import type { UnitIndex } from './unitIndex.ts';
import { keyOf, type MailKind, type MailWork, type Work } from './work.ts';

/** The worst first: one is told and mended at a time, and then the file is looked at again. */
export const FILE_TROUBLES = [
  /** Deleted for good: nobody can bring it back. */
  'gone',
  'trashed',
  /** The form takes no answers. */
  'closed',
  'questionGone',
  /** The employee does not seem to be let in any more. */
  'unshared',
  /** It lies in no folder of the unit's. */
  'moved',
] as const;
export type FileTrouble = (typeof FILE_TROUBLES)[number];

/** The sentence that tells of it. */
export const PROBLEM_OF: Record<FileTrouble, ProblemCode> = {
  gone: 'fileGone',
  trashed: 'fileTrashed',
  closed: 'formClosed',
  questionGone: 'formQuestionGone',
  unshared: 'fileUnshared',
  moved: 'fileMoved',
};

/** The files that mails link to, and that people work in. */
export const USED_KINDS = ['form', 'doc', 'agreementForm', 'statusForm'] as const;
export type UsedKind = (typeof USED_KINDS)[number];

/** A file as it is wanted. */
export interface FileWanted {
  takesAnswers: boolean;
  /** The ids of the items that the form must hold; none where nobody knows. */
  items: readonly string[];
  /** Whether the person must be able to open it, by the address in small letters; empty = nobody must. */
  reader: string;
  /** The unit's folders, in one of which it should lie; none where none is known. */
  folders: readonly string[];
}

/** A file as Google shows it. */
export interface FileSeen {
  isThere: boolean;
  isTrashed: boolean;
  parents: readonly string[];
  /** In small letters. */
  readers: readonly string[];
  isForAll: boolean;
  /** Of a form that could be read. */
  form?: { takesAnswers: boolean; items: readonly string[] };
}

/** What stands in the way; undefined where nothing does. */
export const troubleOf = (wanted: FileWanted, seen: FileSeen): FileTrouble | undefined => {
  const { form } = seen;
  const holds: Record<FileTrouble, boolean> = {
    gone: !seen.isThere,
    trashed: seen.isTrashed,
    closed: wanted.takesAnswers && form !== undefined && !form.takesAnswers,
    questionGone: form !== undefined && wanted.items.some((id) => !form.items.includes(id)),
    unshared: wanted.reader !== '' && !seen.isForAll && !seen.readers.includes(wanted.reader),
    moved: wanted.folders.length > 0 && !wanted.folders.some((id) => seen.parents.includes(id)),
  };
  return FILE_TROUBLES.find((trouble) => holds[trouble]);
};

/** What the log says stands in the way of the person's file of that kind. */
export const notedTrouble = (index: UnitIndex, employeeId: string, kind: UsedKind): FileTrouble | undefined => {
  const reason = index.entry(keyOf.fileTrouble(index.unit.settings.year, employeeId, kind))?.details.reason;
  return FILE_TROUBLES.find((trouble) => trouble === reason);
};

/**
 * A link to it surely leads nowhere, or to something that people cannot use. That it is unshared is not sure: Google may
 * know the person by another address than the one typed, or let her in through a group.
 */
export const isDead = (trouble: FileTrouble | undefined): boolean =>
  trouble !== undefined && trouble !== 'moved' && trouble !== 'unshared';

/** The mails that have nothing to say without the link; others leave a dead link out. */
const NEEDED: Partial<Record<MailKind, readonly UsedKind[]>> = {
  invitation: ['form', 'doc'],
  reminder: ['form'],
  confirmationRequest: ['agreementForm'],
  confirmationReminder: ['agreementForm'],
};

/** Every mail that links to a file, with the kinds of files; a new link's is in its key. */
export const LINKED: Partial<Record<MailKind, readonly UsedKind[]>> = {
  ...NEEDED,
  topics: ['doc'],
  newLink: USED_KINDS,
  newManager: ['statusForm'],
  miniMus: ['statusForm'],
  deadline: ['statusForm'],
  overdue: ['statusForm'],
};

/** Which files a new link is to is in its key. */
const neededBy = ({ mail, key }: MailWork): readonly UsedKind[] => {
  const parts = partsOfKey(key);
  return parts.kind === 'newLink' ? USED_KINDS.filter((kind) => kind === parts.file) : (NEEDED[mail] ?? []);
};

/** Whether the work has to wait until a file is put right: it would fail each time, or mail a dead link. */
export const isHeldUp = (index: UnitIndex, work: Work): boolean => {
  const isInTrouble = (employeeId: string, kind: UsedKind): boolean => isDead(notedTrouble(index, employeeId, kind));
  const cannotBeTouched = (employeeId: string, kind: UsedKind): boolean =>
    ['gone', 'trashed'].includes(notedTrouble(index, employeeId, kind) ?? '');
  switch (work.kind) {
    case 'mail':
      return work.employeeIds.some(
        (id) => index.employee(id)?.hasAccount && neededBy(work).some((kind) => isInTrouble(id, kind)),
      );
    case 'updateDoc':
    case 'halfYear':
    case 'pdf':
      return cannotBeTouched(work.employeeId, 'doc');
    case 'form':
    case 'statusForm':
    case 'agreementForm':
      return notedTrouble(index, work.employeeId, work.kind) === 'trashed';
    case 'access':
    case 'formState': {
      const kind = index.entry(work.fileKey)?.kind;
      const used = USED_KINDS.find((one) => one === kind);
      return used !== undefined && cannotBeTouched(work.employeeId, used);
    }
    default:
      return false;
  }
};
