// The sidebar's events: load, preview, start, work on in slices until nothing is left.
import type { Overview, PhaseName } from '../src/contract.ts';
import { LABELS, type Labels } from './labels.ts';
import { call, Refused } from './server.ts';
import { type Actions, button, element, overviewPage, previewPage, problemList, progressPage } from './view.ts';

/** Short enough that the page shows progress, long enough that the Sheet is not read for nothing. */
const SLICE_SECONDS = 30;

const page = document.getElementById('page') ?? document.body;
let labels: Labels = navigator.language.startsWith('da') ? LABELS.da : LABELS.en;

const show = (...nodes: HTMLElement[]): void => page.replaceChildren(...nodes);

/** Runs one thing at a time; what it refuses is shown with a way out. */
const run = async (task: () => Promise<void>): Promise<void> => {
  for (const node of page.querySelectorAll('button')) node.disabled = true;
  try {
    await task();
  } catch (error) {
    const problems = error instanceof Refused ? error.problems : [String(error)];
    show(
      problemList(problems),
      button(labels.tryAgain, () => void run(load), true),
    );
  }
};

const actionsFor = (overview: Overview): Actions => {
  const { phase } = overview.nextStep;
  return {
    preview: () => void run(() => preview(overview)),
    start: () => void run(() => start(phase)),
    work: () => void run(work),
    settle: (key, wasSent) =>
      void run(async () => {
        await call('settleUncertain', key, wasSent);
        await load();
      }),
  };
};

const load = async (): Promise<void> => {
  const overview = await call('overview');
  labels = overview.language === 'en' ? LABELS.en : LABELS.da;
  document.documentElement.lang = overview.language;
  show(...overviewPage(overview, labels, actionsFor(overview)));
};

const preview = async (overview: Overview): Promise<void> => {
  const { phase } = overview.nextStep;
  if (!phase) return load();
  const found = await call('previewPhase', phase);
  show(...previewPage(found, labels, actionsFor(overview), () => void run(load)));
};

const start = async (phase: PhaseName | null): Promise<void> => {
  if (!phase) return load();
  await call('startPhase', phase, '');
  await work();
};

const work = async (): Promise<void> => {
  for (let all = 0, left = 1; left > 0; ) {
    const slice = await call('workOn', SLICE_SECONDS);
    all += slice.done;
    left = slice.done === 0 ? 0 : slice.left;
    show(...progressPage({ ...slice, done: all }, labels));
  }
  await load();
};

show(element('p', { role: 'status' }, labels.loading));
void run(load);
