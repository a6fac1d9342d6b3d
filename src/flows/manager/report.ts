// The manager's part in the strategy report: make one, decide on focus areas, approve texts, export figures, roll up.

import type { ShownCells } from '../../contract.ts';
import { docUrl } from '../../domain/formats/links.ts';
import { type FlaggedText, flaggedTexts } from '../../domain/report/flaggedTexts.ts';
import { type FigureFile, rollUpOf } from '../../domain/report/rollUp.ts';
import { rollUpHtml } from '../../domain/report/rollUpDoc.ts';
import { figuresOfUnit } from '../../domain/report/unitFigures.ts';
import { type DecisionInput, decided } from '../../domain/strategy/focusDecisions.ts';
import { fingerprint } from '../../domain/text/fingerprint.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import { words } from '../../domain/words/words.ts';
import type { LogKey } from '../../domain/work/logKeys.ts';
import { keyOf } from '../../domain/work/work.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import * as drive from '../../google/rest/drive.ts';
import { asOwner } from '../engine/owner.ts';
import { makeAskedFor } from '../engine/perform/askedFor.ts';
import { makeDoc, makeReports, noteShown } from '../engine/perform/reports.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { rowsToSave } from './pageSaves.ts';

const LOCK_MS = 20_000;

/** Makes today's report, in addition to the scheduled ones. */
export const makeReport = (clock: Clock): { docLink: string } =>
  asOwner(
    clock,
    (unitOfWork) => {
      const key = keyOf.report(unitOfWork.unit.settings.year, 'now');
      const problems = makeReports(unitOfWork, [{ kind: 'report', key, which: 'now' }]);
      if (problems.length > 0) throw new ProblemError(...problems);
      return { docLink: linkOf(unitOfWork, key) };
    },
    LOCK_MS,
  );

const linkOf = (unitOfWork: UnitOfWork, key: LogKey<'report' | 'rollUp'>): string =>
  docUrl(unitOfWork.index.entry(key)?.details.file ?? '');

/** Writes all decisions or none, so that no set of decisions is half written. */
export const decideFocusAreas = (clock: Clock, typed: DecisionInput[], shown?: ShownCells): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const { focusAreas } = unitOfWork.unit;
    const { decision: column, decisionReason } = TABLES.focusAreas.columns;
    const decisions = rowsToSave<DecisionInput>(unitOfWork, {
      given: typed,
      shown,
      now: focusAreas.map(({ id, decision, decisionReason: reason }) => ({ focusAreaId: id, decision, reason })),
      idOf: ({ focusAreaId }) => focusAreaId,
      titleOf: ({ focusAreaId }) => tidy(focusAreas.find(({ id }) => id === focusAreaId)?.title ?? ''),
      columns: { decision: column, reason: decisionReason },
    });
    const { rows, problems } = decided(decisions, unitOfWork.unit.focusAreas, unitOfWork.now.date);
    if (problems.length > 0) throw new ProblemError(...problems);
    unitOfWork.write('focusAreas', rows);
  }, LOCK_MS);

/** The manager has read these texts: until they are changed, they may be in a report. */
export const approveTexts = (clock: Clock, keys: string[]): void =>
  asOwner(
    clock,
    (unitOfWork) => {
      const waiting = new Map<string, FlaggedText>(flaggedTexts(unitOfWork.unit).map((text) => [text.key, text]));
      unitOfWork.note(
        'approved',
        keys.map((asked) => {
          const { key } = waiting.get(asked) ?? {};
          if (!key) throw new ProblemError({ code: 'textNotFlagged' });
          return { key };
        }),
      );
    },
    LOCK_MS,
  );

/** Saves figures without names as a file that the manager may share, and returns them for copying. */
export const unitFigures = (clock: Clock): { name: string; json: string } =>
  asOwner(
    clock,
    (unitOfWork) => {
      const { language, year } = unitOfWork.unit.settings;
      const { figures, shown } = figuresOfUnit(unitOfWork.unit, unitOfWork.now);
      noteShown(unitOfWork, { shown });
      const json = JSON.stringify(figures, undefined, 2);
      const name = words(language).report.rollUp.file(figures.unit, figures.date);
      const key = keyOf.figures(year, fingerprint(json));
      const make = () => drive.saveFiles([{ key, name, mimeType: 'application/json', bytes: json }]);
      makeAskedFor(unitOfWork, [{ key, make }]);
      return { name, json };
    },
    LOCK_MS,
  );

/** Makes one report about all units whose files are given. */
export const rollUp = (
  clock: Clock,
  files: FigureFile[],
  expectedUnits: string[],
): { docLink: string; missing: string[] } =>
  asOwner(
    clock,
    (unitOfWork) => {
      const { language, year } = unitOfWork.unit.settings;
      const over = rollUpOf(files, expectedUnits, year, unitOfWork.now.date);
      const key = keyOf.rollUp(year);
      const problems = makeDoc(
        unitOfWork,
        key,
        words(language).report.rollUp.title(year),
        rollUpHtml(over, unitOfWork.now.date, language),
      );
      if (problems.length > 0) throw new ProblemError(...problems);
      return { docLink: linkOf(unitOfWork, key), missing: over.missing };
    },
    LOCK_MS,
  );
