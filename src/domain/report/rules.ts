// The rules that flag what is off track. They use only figures that the report shows, so a flag reveals nothing hidden.

import type { AreaRule, UnitRule } from '../words/codes.ts';
import type { Counted } from './counted.ts';
import type { AreaFigures, Flag, ProgressValue, Report } from './figures.ts';

type Figures = Omit<Report, 'flags'>;
type AreaTest = (area: AreaFigures, figures: Figures) => boolean;
type UnitTest = (figures: Figures) => boolean;

/** The rules for one focus area of this cycle. */
export const AREA_RULES = {
  noAgreements: ({ agreements }: AreaFigures) => agreements.value === 0,
  rarelyDiscussed: ({ discussed }: AreaFigures, { held }: Figures) => discussed.value * 2 < held.value,
  touchesLittle: ({ touch }: AreaFigures) => touch !== undefined && touch.value < 2,
  offTrack: ({ progress }: AreaFigures) => progress !== undefined && isOffTrack(progress),
  littleEffect: ({ effect }: AreaFigures) => effect !== undefined && effect.value < 3,
} as const satisfies Record<AreaRule, AreaTest>;

/** The rules for the unit as a whole. */
export const UNIT_RULES = {
  rarelyTopic: ({ topic, held }: Figures) => topic.value * 2 < held.value,
  suggestionsUnanswered: ({ suggestions: { toManagement, unanswered } }: Figures) =>
    unanswered.value >= 3 && unanswered.value * 2 >= toManagement.value,
  oldNotDone: ({ old, outcomes }: Figures) =>
    outcomes !== undefined && old.value > 0 && outcomes.notDone.value * 2 >= old.value,
  oldLittleEffect: ({ effect }: Figures) => effect !== undefined && effect.value < 3,
  muchDrift: ({ operations, agreements }: Figures) => operations.value * 2 > agreements.value,
  allOffTrack: ({ progress }: Figures) => progress !== undefined && isOffTrack(progress),
} as const satisfies Record<UnitRule, UnitTest>;
/** A third or more of the agreements that have not lapsed are off track. */
const isOffTrack = (progress: Record<ProgressValue, Counted>): boolean => {
  const meant = progress.done.value + progress.inProgress.value + progress.offTrack.value + progress.notStarted.value;
  return progress.offTrack.value > 0 && progress.offTrack.value * 3 >= meant;
};

/** No flags before the first conversation: then everything is still missing. */
export const flagsOf = (figures: Figures): Flag[] => {
  if (figures.held.value === 0) return [];
  const areaRules = Object.keys(AREA_RULES) as AreaRule[];
  const unitRules = Object.keys(UNIT_RULES) as UnitRule[];
  return [
    ...figures.areas
      .filter(({ active }) => active)
      .flatMap((area) =>
        areaRules
          .filter((rule) => AREA_RULES[rule](area, figures))
          .map((rule): Flag => ({ rule, areaId: area.id, title: area.title })),
      ),
    ...unitRules.filter((rule) => UNIT_RULES[rule](figures)).map((rule): Flag => ({ rule })),
  ];
};
