// The page of what has been agreed and suggested.
import type { FollowUpPage } from '../../contract.ts';
import { isActive } from '../../domain/agreements/activeAgreements.ts';
import { OPERATIONS } from '../../domain/agreements/agreementTerms.ts';
import { byDeadline, isManagersOwn } from '../../domain/agreements/overdue.ts';
import { isAnswered } from '../../domain/strategy/suggestionReplies.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import { choicesIn, choiceTitle, words } from '../../domain/words/words.ts';
import { waiting } from '../../domain/year/waiting.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { uncertainViews } from './overview.ts';

export const followUpPage = (clock: Clock): FollowUpPage => {
  const unitOfWork = UnitOfWork.openForPage(clock);
  const { unit, index, now } = unitOfWork;
  const { language, year } = unit.settings;
  const { focus, pages } = words(language);
  const { agreements, suggestions } = TABLES;
  const titles = new Map(unit.focusAreas.map(({ id, title }) => [id, tidy(title)]));
  const areaTitle = (id: string): string => (id === OPERATIONS ? focus.operations : (titles.get(id) ?? ''));
  const nameOf = (id: string): string => unitOfWork.nameIfKnown(id);
  const items = waiting(index, now);
  const about = (wanted: 'overdue' | 'reply'): Set<string> =>
    new Set(items.filter(({ kind }) => kind === wanted).map((item) => item.about));
  const overdue = about('overdue');
  const owed = about('reply');
  return {
    agreements: unit.agreements
      .filter((agreement) => isActive(index, agreement))
      .sort((a, b) => byDeadline(a, b) || Number(isManagersOwn(b)) - Number(isManagersOwn(a)))
      .map((agreement) => ({
        id: agreement.id,
        employeeId: agreement.employeeId,
        name: nameOf(agreement.employeeId),
        text: agreement.text,
        focusArea: areaTitle(agreement.focusAreaId),
        responsible: choiceTitle(agreements.columns.responsible, agreement.responsible, language),
        isOwn: isManagersOwn(agreement),
        deadline: agreement.deadline,
        deadlineText: agreement.deadline === '' ? '' : pages.deadline(agreement.deadline),
        isOverdue: overdue.has(agreement.id),
        progress: agreement.progress,
        note: agreement.progressNote,
      })),
    progressChoices: choicesIn(agreements.columns.progress, language),
    suggestions: unit.suggestions
      .filter((row) => row.text.trim() !== '' && (owed.has(row.id) || row.year === year))
      .sort((a, b) => Number(owed.has(b.id)) - Number(owed.has(a.id)) || Number(isAnswered(a)) - Number(isAnswered(b)))
      .map((row) => ({
        id: row.id,
        name: row.consent === 'unnamed' ? '' : nameOf(row.employeeId),
        text: row.text,
        focusArea: areaTitle(row.focusAreaId),
        addressee: choiceTitle(suggestions.columns.addressee, row.addressee, language),
        consent: choiceTitle(suggestions.columns.consent, row.consent, language),
        status: row.status,
        reply: row.reply,
        isOwed: owed.has(row.id),
        isAnswered: isAnswered(row),
      })),
    statusChoices: choicesIn(suggestions.columns.status, language),
    uncertain: uncertainViews(unitOfWork),
  };
};
