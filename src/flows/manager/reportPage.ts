// The page of the strategy report: coverage, flags, decisions.
import type { ReportPage } from '../../contract.ts';
import { OPERATIONS } from '../../domain/agreements/agreementTerms.ts';
import { docUrl } from '../../domain/formats/links.ts';
import { pageFlags } from '../../domain/report/pageFlags.ts';
import { problemOfAdjusting, toAdjust } from '../../domain/strategy/focusDecisions.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { choicesIn, words } from '../../domain/words/words.ts';
import { keyOf, REPORTS } from '../../domain/work/work.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { flaggedViews } from './overview.ts';

export const reportPage = (clock: Clock): ReportPage => {
  const unitOfWork = UnitOfWork.openForPage(clock);
  const { unit, index } = unitOfWork;
  const { language, year } = unit.settings;
  const { pages, report, focus, date } = words(language);
  const { areas, sentences, flaggedAreas } = pageFlags(unit, unitOfWork.now);
  const made = REPORTS.flatMap((which) => {
    const entry = index.entry(keyOf.report(year, which));
    return entry?.details.file ? [{ which, at: entry.at, file: entry.details.file }] : [];
  });
  return {
    coverage: areas.map(({ id, title, count }) => ({
      id,
      title: id === OPERATIONS ? focus.operations : title,
      count,
      text: pages.agreements(count),
      isFlagged: flaggedAreas.has(id),
    })),
    flags: sentences,
    flagged: flaggedViews(unitOfWork),
    decisions: unit.focusAreas
      .filter((area) => index.activeFocusAreas.includes(area) || area.decision !== '')
      .map(({ id, title, decision, decisionReason, decidedOn }) => ({
        focusAreaId: id,
        title: tidy(title),
        decision,
        reason: decisionReason,
        decidedOn: decidedOn === '' ? '' : date(decidedOn),
      })),
    decisionChoices: [
      { value: '', title: pages.undecided },
      ...choicesIn(TABLES.focusAreas.columns.decision, language),
    ],
    reports: made
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .map(({ which, at, file }) => ({
        title: `${report.kinds[which]} – ${date(at.slice(0, 10))}`,
        link: docUrl(file),
      })),
    toAdjust: toAdjust(unit).map((area) => problemSentence(problemOfAdjusting(area), language)),
  };
};
