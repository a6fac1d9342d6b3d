// A tour through the Workspace: others give its steps, and the state of the Workspace shows which are done.
import type { Workspace } from '../state/workspace.ts';
import type { TourView } from './pagesContract.ts';
import type { Language } from './times.ts';

/** Where a step is done. */
export interface TourPlace {
  /** The address of the person who does it; empty where anybody can. */
  as: string;
  /** Which page, as its address says after the person: `inbox`; empty where any will do. */
  page: string;
  /** What to press there, as CSS selectors: the first that the page has. */
  selectors?: readonly string[];
  /** Shown if only a later one of the places is on the page: what must be done first. */
  otherwise?: Record<Language, string>;
  /** It is done by moving the clock: to a day, as `yyyy-MM-dd`, or to the next run. */
  clock?: string;
}

export interface TourStep {
  id: string;
  title: Record<Language, string>;
  text: Record<Language, string>;
  /** The places where it can be done now; asked only of the next step. */
  place(): TourPlace;
  /** Decided by the Workspace alone, so that it holds after a restart, and however the step was done. */
  isDone(): boolean;
}

export interface Tour {
  title: Record<Language, string>;
  /** The steps for the Workspace as it is now. */
  stepsIn(workspace: Workspace): readonly TourStep[];
}

/** In `TourPlace.clock`. */
export const NEXT_RUN = 'nextRun';

const NOWHERE: TourPlace = { as: '', page: '' };

/** What the Workspace keeps of the tour beside what has been done. */
export const keptOf = ({ state }: Workspace): NonNullable<Workspace['state']['tour']> =>
  state.tour ?? { isHidden: false, passed: [] };

export const tourView = (workspace: Workspace, tour: Tour, language: Language): TourView => {
  const { isHidden, passed } = keptOf(workspace);
  const steps = tour.stepsIn(workspace);
  const isOver = steps.map((step) => passed.includes(step.id) || step.isDone());
  const next = isOver.indexOf(false);
  return {
    isHidden,
    title: tour.title[language],
    steps: steps.map(({ id, title, text, place }, at) => {
      const { as, page, selectors = [], otherwise, clock = '' } = at === next ? place() : NOWHERE;
      return {
        id,
        title: title[language],
        text: text[language],
        state: isOver[at] ? 'done' : at === next ? 'now' : 'ahead',
        as: { email: as, name: workspace.account(as)?.name ?? as },
        page,
        selectors: [...selectors],
        otherwise: otherwise?.[language] ?? '',
        clock,
      };
    }),
  };
};

/** Hides the tour, or shows it again. */
export const hideTour = (workspace: Workspace, isHidden: boolean): void => {
  workspace.state.tour = { ...keptOf(workspace), isHidden };
};

/** Skips the step. */
export const passStep = (workspace: Workspace, stepId: string): void => {
  const { isHidden, passed } = keptOf(workspace);
  workspace.state.tour = { isHidden, passed: [...new Set([...passed, stepId])] };
};

/** Shows the tour again without skipped steps; what has been done stays done. */
export const restartTour = (workspace: Workspace): void => {
  workspace.state.tour = { isHidden: false, passed: [] };
};
