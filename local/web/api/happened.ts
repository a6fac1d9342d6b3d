// What happened over the API, and the trap in which the next run dies.
import { happenedView } from '../views/happened.ts';
import { BadRequest, numberIn, type Part, part, sent } from './exchange.ts';

const MOST_CALLS = 100_000;

export const happenedApi: Part = ({ session, trap }) =>
  part()
    .get('/happened', (context) => {
      const asked = context.req.query('runs');
      const shown = asked === 'people' || asked === 'bad' ? asked : 'all';
      return context.json(session.read((workspace) => happenedView(workspace, trap.fault?.atCall ?? 0, shown)));
    })
    .post('/happened/trap', async (context) => {
      const atCall = numberIn(await sent(context), 'atCall');
      if (!Number.isInteger(atCall) || atCall < 0 || atCall > MOST_CALLS)
        throw new BadRequest('atCall must be a whole number from 0.');
      if (atCall === 0) trap.clear();
      else trap.set(atCall);
      return context.json(session.read((workspace) => happenedView(workspace, trap.fault?.atCall ?? 0)));
    });
