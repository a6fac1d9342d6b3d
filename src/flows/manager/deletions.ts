// Proposes what may be deleted and records the manager's approval; the engine carries the deletions out.
import type { Overview, ProposedDeletion } from '../../contract.ts';
import { lastNameOf, mentionsOf, rowCount, scopeOf } from '../../domain/privacy/deletionScope.ts';
import { deletionsIn } from '../../domain/privacy/deletionWork.ts';
import { type DeletionProposal, isUnderWay, openDeletions, possibleDeletions } from '../../domain/privacy/retention.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { words } from '../../domain/words/words.ts';
import { keyOf } from '../../domain/work/work.ts';
import { asOwner } from '../engine/owner.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';

export const proposedDeletions = (clock: Clock): ProposedDeletion[] => {
  const unitOfWork = UnitOfWork.openForPage(clock);
  return openDeletions(unitOfWork.index, unitOfWork.now.date).map((proposal) => ({
    key: proposal.key,
    text: proposalText(unitOfWork, proposal),
    count: countOf(unitOfWork, proposal),
  }));
};

/** What waits for others: how many files are with them, and about whom. */
export const leftViews = ({ unit, index }: UnitOfWork): Overview['deletionsLeft'] => {
  const { deletions } = words(unit.settings.language).people;
  return deletionsIn(index).flatMap(({ key, parts, details }) => {
    const left = details.left?.length ?? 0;
    return left === 0 ? [] : [{ key, text: deletions.left(lastNameOf(unit, parts.employeeId), left) }];
  });
};

export const approveDeletions = (clock: Clock, keys: string[]): void =>
  asOwner(
    clock,
    (unitOfWork) => {
      const possible = new Map(
        possibleDeletions(unitOfWork.index, unitOfWork.now.date).map((proposal) => [proposal.key, proposal]),
      );
      const works = keys.flatMap((key) => {
        const proposal = possible.get(key);
        if (!proposal) throw new ProblemError({ code: 'deletionUnknown', values: { key } });
        return proposal.works.filter((work) => !isUnderWay(unitOfWork.index, work.key));
      });
      const stamp = unusedStamp(unitOfWork);
      unitOfWork.note(
        'approved',
        works.map(({ key }) => {
          // The ids of an earlier deletion of the same kind must not be used again.
          const ids = unitOfWork.index.entry(key)?.details.ids;
          return { key, details: { stamp, ...(ids ? { ids } : {}) } };
        }),
      );
    },
    10_000,
  );

/** The moment without its colon, made unique so that two approvals within a minute have separate receipts. */
const unusedStamp = (unitOfWork: UnitOfWork): string => {
  const moment = unitOfWork.moment.replace(':', '');
  const used = new Set(deletionsIn(unitOfWork.index).map(({ details }) => details.stamp));
  let stamp = moment;
  for (let more = 2; used.has(stamp) || unitOfWork.index.entry(keyOf.receipt(stamp)); more += 1) {
    stamp = `${moment}-${more}`;
  }
  return stamp;
};

const countOf = (unitOfWork: UnitOfWork, { works }: DeletionProposal): number =>
  works.reduce((count, work) => {
    const scope = scopeOf(unitOfWork.index, work, unitOfWork.now.date);
    return count + rowCount(scope) + scope.files.length;
  }, 0);

const proposalText = (unitOfWork: UnitOfWork, { what, works }: DeletionProposal): string => {
  const { unit } = unitOfWork;
  const { deletions } = words(unit.settings.language).people;
  const [{ employeeId, year } = { employeeId: '', year: 0 }] = works;
  if (what === 'answers' || what === 'agreements') return deletions[what](year, works.length);
  const text = deletions[what](lastNameOf(unit, employeeId));
  const mentions = what === 'person' ? mentionsOf(unitOfWork.index, employeeId) : [];
  return mentions.length === 0 ? text : `${text}. ${deletions.mentions(mentions.join(', '))}`;
};
