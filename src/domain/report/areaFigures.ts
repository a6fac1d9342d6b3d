// What the unit may always see of each focus area: its own working facts, which no rule of the report protects.

import { OPERATIONS } from '../agreements/agreementTerms.ts';
import { tidy } from '../text/plainText.ts';
import { activeFocusAreas } from '../unit/activeFocusAreas.ts';
import type { Agreement, Conversation, Unit } from '../unit/unit.ts';
import { type Counted, counted, tallied } from './counted.ts';
import { type AreaFigures, RESPONSIBLE, TYPES } from './figures.ts';

/** This cycle's conversations that have been held. */
export const heldIn = ({ conversations, settings }: Unit): Conversation[] =>
  conversations.filter((row) => row.year === settings.year && row.heldOn !== '');

/** What the unit may always see of a focus area: its own working facts. */
export const areaFigures = (
  unit: Unit,
  id: string,
  held: readonly Conversation[],
  agreements: readonly Agreement[],
): Pick<AreaFigures, 'id' | 'title' | 'area' | 'active' | 'discussed' | 'agreements' | 'matrix'> => {
  const area = unit.focusAreas.find((known) => known.id === id);
  const own = agreements.filter(({ focusAreaId }) => focusAreaId === id);
  return {
    id,
    title: tidy(area?.title ?? id),
    area,
    active: activeFocusAreas(unit).some((known) => known.id === id),
    discussed: ofConversations(held.filter(({ focusAreaIds }) => focusAreaIds.includes(id))),
    agreements: ofAgreements(own),
    matrix: tallied(TYPES, (type) =>
      tallied(RESPONSIBLE, (who) => ofAgreements(own.filter((row) => row.type === type && row.responsible === who))),
    ),
  };
};

/** This cycle's focus areas, and whatever else this cycle's agreements are tied to; daily operations last. */
export const areaIds = (unit: Unit): string[] => {
  const used = unit.agreements.filter((row) => row.year === unit.settings.year).map(({ focusAreaId }) => focusAreaId);
  const ids = [...activeFocusAreas(unit).map(({ id }) => id), ...used].filter((id) => id !== OPERATIONS && id !== '');
  return [...new Set(ids), ...(used.includes(OPERATIONS) ? [OPERATIONS] : [])];
};

export const ofConversations = (rows: readonly Conversation[]): Counted =>
  counted(
    'conversations',
    rows.map(({ employeeId }) => employeeId),
  );

export const ofAgreements = (rows: readonly Agreement[]): Counted =>
  counted(
    'agreements',
    rows.map(({ id }) => id),
  );
