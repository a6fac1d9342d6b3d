// The tour on every page: what to do next, and where.
import { useEffect, useState } from 'preact/hooks';
import { pathOf } from '../links.ts';
import type { TourStepView, TourView } from '../pagesContract.ts';
import { dateInWords } from '../times.ts';
import { NEXT_RUN } from '../tour.ts';
import { ProblemNotice } from './notices.tsx';
import { Problem, post, shownPage } from './server.ts';
import { useFetched, useSessionInfo } from './sessionInfo.ts';
import './tour.css';
import type { Clock, Goal } from './useClock.ts';

type Act = (action: { action: 'hide' | 'show' | 'restart' } | { action: 'pass'; step: string }) => Promise<void>;

export const Tour = ({ clock }: { clock: Clock }) => {
  const { words } = useSessionInfo();
  const { data: tour } = useFetched<TourView>('tour');
  const [problem, setProblem] = useState<Problem>();
  const act: Act = async (action) => {
    try {
      await post<TourView>('tour', action);
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  const notice = problem && <ProblemNotice problem={problem} words={words} />;
  if (!tour || tour.steps.length === 0) return null;
  if (tour.isHidden) {
    return (
      <div class="tour-hidden">
        <button type="button" onClick={() => void act({ action: 'show' })}>
          {words.tour.show}
        </button>
        {notice}
      </div>
    );
  }
  return (
    <>
      <OpenTour tour={tour} act={act} clock={clock} />
      {notice}
    </>
  );
};

const OpenTour = ({ tour, act, clock }: { tour: TourView; act: Act; clock: Clock }) => {
  const { words } = useSessionInfo();
  const [showsAll, setShowsAll] = useState(false);
  const at = tour.steps.findIndex(({ state }) => state === 'now');
  const step = tour.steps[at];
  return (
    <section class="tour" aria-label={words.tour.label}>
      <div class="tour-step">
        <p class="tour-count">
          {tour.title} · {step ? words.tour.step(at + 1, tour.steps.length) : words.tour.done}
          <progress
            max={tour.steps.length}
            value={tour.steps.filter(({ state }) => state === 'done').length}
            aria-label={words.tour.label}
          />
        </p>
        <div role="status">
          {step && <h2>{step.title}</h2>}
          <p>{step ? step.text : words.tour.over}</p>
        </div>
      </div>
      <p class="tour-buttons">
        {step && <Way step={step} clock={clock} />}
        {step && (
          <button type="button" onClick={() => void act({ action: 'pass', step: step.id })}>
            {words.tour.pass}
          </button>
        )}
        <button type="button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {words.tour.all}
        </button>
        <button type="button" onClick={() => void act({ action: 'hide' })}>
          {words.tour.hide}
        </button>
      </p>
      {showsAll && (
        <div class="tour-all">
          <ol>
            {tour.steps.map(({ id, title, text, state }) => (
              <li key={id} class={state} aria-current={state === 'now' ? 'step' : undefined}>
                <details>
                  <summary>
                    <span class="tour-state">{state === 'done' ? '✓' : state === 'now' ? '➜' : '·'}</span> {title}
                    <span class="tour-word"> ({words.tour[state]})</span>
                  </summary>
                  <p>{text}</p>
                </details>
              </li>
            ))}
          </ol>
          <button type="button" onClick={() => void act({ action: 'restart' })}>
            {words.tour.restart}
          </button>
        </div>
      )}
    </section>
  );
};

/** The button that leads to the step: it moves the clock to the day, or opens the page as the right person and points to the place. */
const Way = ({ step, clock }: { step: TourStepView; clock: Clock }) => {
  const { words, me, language } = useSessionInfo();
  const [told, setTold] = useState('');
  // Cleared with every change: what was missing may be there now.
  useEffect(() => setTold(''), [step]);
  if (step.clock !== '') {
    const isNextRun = step.clock === NEXT_RUN;
    const goal: Goal = isNextRun ? { to: 'nextTrigger' } : { to: 'date', date: step.clock };
    return (
      <button type="button" class="tour-go" disabled={clock.isMoving} onClick={() => void clock.move(goal)}>
        {isNextRun ? words.clock.nextTrigger : words.tour.clockTo(dateInWords(step.clock, language))}
      </button>
    );
  }
  const isMe = step.as.email === '' || step.as.email === me.email;
  const isHere = isMe && (step.page === '' || shownPage() === step.page || shownPage().startsWith(`${step.page}/`));
  if (!isHere) {
    return (
      <a class="tour-go" href={pathOf(isMe ? me.email : step.as.email, step.page)}>
        {isMe ? words.tour.goThere : words.tour.goAs(step.as.name)}
      </a>
    );
  }
  if (step.selectors.length === 0) return <span>{words.tour.here}</span>;
  const point = (): void => {
    const found = pointTo(step.selectors);
    setTold(found === -1 ? words.tour.notHere : found > 0 ? step.otherwise : '');
  };
  return (
    <>
      <button type="button" onClick={point}>
        {words.tour.goThere}
      </button>
      {told !== '' && <span role="status">{told}</span>}
    </>
  );
};

/** Scrolls to the first place that is on the page, and marks it for a while. @returns its index; -1 if there is none. */
const pointTo = (selectors: readonly string[]): number => {
  const places = selectors.map((selector) => document.querySelector<HTMLElement>(selector));
  const at = places.findIndex((found) => found !== null);
  const place = places[at];
  if (!place) return -1;
  place.scrollIntoView({ block: 'center' });
  place.classList.add('tour-pointed');
  setTimeout(() => place.classList.remove('tour-pointed'), 4000);
  place.focus({ preventScroll: true });
  return at;
};
