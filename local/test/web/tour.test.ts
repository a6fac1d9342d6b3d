// A tour: what has been done is seen in the Workspace, and what was passed or put away is remembered there.

import { emptyState, Workspace } from '../../state/workspace.ts';
import type { TourView } from '../../web/pagesContract.ts';
import type { Tour } from '../../web/tour.ts';
import { Served } from './served.ts';

const METTE = 'mette@skole.dk';

const step = (id: string, isDone: () => boolean) => ({
  id,
  title: { da: `Trin ${id}`, en: `Step ${id}` },
  text: { da: 'Gør det', en: 'Do it' },
  place: () => ({ as: METTE, page: 'inbox', selectors: ['.inbox-line'] }),
  isDone,
});

const TOUR: Tour = {
  title: { da: 'Turen', en: 'The tour' },
  stepsIn: ({ state }) => [
    step('mail', () => state.outbox.length > 0),
    step('file', () => Object.keys(state.files).length > 0),
    step('doc', () => Object.keys(state.docs).length > 0),
  ],
};

const withTour = () => {
  const accounts = [{ email: METTE, name: 'Mette', locale: 'da', kind: 'workspace' as const }];
  const workspace = new Workspace(emptyState({ now: '2026-10-01T08:00:00Z', accounts }));
  return { workspace, served: new Served(workspace, TOUR) };
};

const statesOf = ({ steps }: TourView) => steps.map(({ state }) => state);

test('points to the first thing that is not done', async () => {
  const { served, workspace } = withTour();
  const first = (await served.get<TourView>(METTE, 'tour')).body;
  expect(statesOf(first)).toEqual(['now', 'ahead', 'ahead']);
  expect(first.steps[0]).toMatchObject({
    title: 'Trin mail',
    as: { name: 'Mette' },
    page: 'inbox',
    selectors: ['.inbox-line'],
    clock: '',
  });
  expect(first.steps[1]).toMatchObject({ page: '', selectors: [] });
  workspace.addFile({ name: 'x', mimeType: 'text/plain', owner: METTE });
  expect(statesOf((await served.get<TourView>(METTE, 'tour')).body)).toEqual(['now', 'done', 'ahead']);
});

test('what is passed or put away is so after a restart, until the tour begins again', async () => {
  const { served, workspace } = withTour();
  await served.post(METTE, 'tour', { action: 'pass', step: 'mail' });
  await served.post(METTE, 'tour', { action: 'hide' });
  const again = new Served(served.saved, TOUR);
  const kept = (await again.get<TourView>(METTE, 'tour')).body;
  expect([kept.isHidden, statesOf(kept)]).toEqual([true, ['done', 'now', 'ahead']]);
  const restarted = (await again.post<TourView>(METTE, 'tour', { action: 'restart' })).body;
  expect([restarted.isHidden, statesOf(restarted)]).toEqual([false, ['now', 'ahead', 'ahead']]);
  expect(await again.post(METTE, 'tour', { action: 'dance' })).toMatchObject({ status: 400 });
  expect(workspace.state.tour).toEqual({ isHidden: true, passed: ['mail'] });
});
