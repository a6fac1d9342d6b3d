// The page of the strategy report: coverage, flags, decisions.
import type { ReportPage } from '../../contract.ts';
import { DRIFT } from '../../domain/agreements/agreementTerms.ts';
import { pageFlags } from '../../domain/report/pageFlags.ts';
import { toAdjust } from '../../domain/strategy/focusDecisions.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { choicesIn, words } from '../../domain/words/words.ts';
import { keyOf, REPORTS } from '../../domain/work/work.ts';
import { docUrl } from '../../google/rest/links.ts';
import { type Clock, Desk } from '../engine/unitOfWork.ts';
import { flaggedViews } from './overview.ts';

export const reportPage = (clock: Clock): ReportPage => {
  const desk = Desk.open(clock);
  const { unit, register } = desk;
  const { language, year } = unit.settings;
  const { pages, report, focus, date } = words(language);
  const { areas, sentences, flaggedAreas } = pageFlags(unit, desk.now);
  const made = REPORTS.flatMap((which) => {
    const entry = register.entry(keyOf.report(year, which));
    return entry?.facts.file ? [{ which, at: entry.at, file: entry.facts.file }] : [];
  });
  return {
    coverage: areas.map(({ id, title, count }) => ({
      id,
      title: id === DRIFT ? focus.drift : title,
      count,
      text: pages.agreements(count),
      isFlagged: flaggedAreas.has(id),
    })),
    flags: sentences,
    flagged: flaggedViews(desk),
    decisions: unit.focusAreas
      .filter((area) => register.activeFocusAreas.includes(area) || area.decision !== '')
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
    problems: toAdjust(unit).map((problem) => problemSentence(problem, language)),
  };
};
