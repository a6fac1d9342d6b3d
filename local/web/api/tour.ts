// The tour over the API: the steps and how far the person is, hiding it, skipping a step, starting over.
import { hideTour, passStep, restartTour, type Tour, tourView } from '../tour.ts';
import { BadRequest, jsonBody, type Part, part, textIn } from './exchange.ts';
import { languageOf } from './sessionInfo.ts';

export const tourApi =
  (tour: Tour): Part =>
  ({ session }) =>
    part()
      .get('/tour', (context) => {
        const language = languageOf(context.var.me);
        return context.json(session.read((workspace) => tourView(workspace, tour, language)));
      })
      .post('/tour', async (context) => {
        const fields = await jsonBody(context);
        const language = languageOf(context.var.me);
        const action = textIn(fields, 'action');
        const view = session.change((workspace) => {
          if (action === 'hide' || action === 'show') hideTour(workspace, action === 'hide');
          else if (action === 'restart') restartTour(workspace);
          else if (action === 'pass') passStep(workspace, textIn(fields, 'step'));
          else throw new BadRequest(`The tour knows no ${action}.`);
          return tourView(workspace, tour, language);
        });
        return context.json(view);
      });

/** A tour without steps. */
export const NO_TOUR: Tour = { title: { da: '', en: '' }, stepsIn: () => [] };
