// What may be deleted, and the manager's yes to it; the engine carries it out.
import type { ProposedDeletion as ProposedView } from '../../contract.ts';
import { lastNameOf, mentionsOf, rowCount, scopeOf } from '../../domain/privacy/deletionScope.ts';
import {
  type ProposedDeletion,
  possibleDeletions,
  proposedDeletions as proposals,
} from '../../domain/privacy/retention.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { words } from '../../domain/words/words.ts';
import { keyOf } from '../../domain/work/work.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { type Clock, Desk } from '../engine/unitOfWork.ts';

export const proposedDeletions = (clock: Clock): ProposedView[] => proposedViews(Desk.open(clock));

/** What stands approved already is not asked about again. */
export const proposedViews = (desk: Desk): ProposedView[] =>
  proposals(desk.register, desk.now.date)
    .filter(({ works }) => works.some(({ key }) => !isUnderWay(desk, key)))
    .map((proposal) => ({ key: proposal.key, text: textOf(desk, proposal), count: countOf(desk, proposal) }));

const isUnderWay = (desk: Desk, key: string): boolean => {
  const state = desk.register.entry(key)?.state;
  return state !== undefined && state !== 'done';
};

export const approveDeletions = (clock: Clock, keys: string[]): void =>
  withDocumentLock(() => {
    const desk = Desk.openForWork(clock);
    const possible = new Map(
      possibleDeletions(desk.register, desk.now.date).map((proposal) => [proposal.key, proposal]),
    );
    const works = keys.flatMap((key) => {
      const proposal = possible.get(key);
      if (!proposal) throw new ProblemError({ code: 'deletionUnknown', facts: { key } });
      return proposal.works.filter((work) => !isUnderWay(desk, work.key));
    });
    const stamp = unusedStamp(desk);
    desk.note(
      'approved',
      works.map(({ key }) => {
        // Ids of an earlier deletion of the same kind stay taken.
        const ids = desk.register.entry(key)?.facts.ids;
        return { key, facts: { stamp, ...(ids ? { ids } : {}) } };
      }),
    );
  }, 10_000);

/** The moment, without a colon; two approvals within a minute have receipts of their own. */
const unusedStamp = (desk: Desk): string => {
  const moment = desk.moment.replace(':', '');
  const used = new Set(desk.unit.log.map(({ facts }) => facts.stamp));
  let stamp = moment;
  for (
    let more = 2;
    used.has(stamp) || desk.register.entry(keyOf.receipt(Number(stamp.slice(0, 4)), stamp));
    more += 1
  ) {
    stamp = `${moment}-${more}`;
  }
  return stamp;
};

const countOf = (desk: Desk, { works }: ProposedDeletion): number =>
  works.reduce((count, work) => {
    const scope = scopeOf(desk.register, work, desk.now.date);
    return count + rowCount(scope) + scope.files.length;
  }, 0);

const textOf = (desk: Desk, { what, works }: ProposedDeletion): string => {
  const { unit } = desk;
  const { deletions } = words(unit.settings.language).people;
  const [{ employeeId, year } = { employeeId: '', year: 0 }] = works;
  if (what === 'answers' || what === 'agreements') return deletions[what](year, works.length);
  const text = deletions[what](lastNameOf(unit, employeeId));
  const mentions = what === 'person' ? mentionsOf(desk.register, employeeId) : [];
  return mentions.length === 0 ? text : `${text}. ${deletions.mentions(mentions.join(', '))}`;
};
