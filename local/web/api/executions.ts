// Executions over the API, the fault that kills the next one, and the states of Google that a person switches.

import { executionsView } from '../views/executions.ts';
import { SWITCHES, switched } from '../views/switches.ts';
import { BadRequest, jsonBody, numberIn, type Part, part } from './exchange.ts';

const MOST_CALLS = 100_000;

export const executionsApi: Part = ({ session, faultInjection }) =>
  part()
    .get('/executions', (context) => {
      const asked = context.req.query('runs');
      const shown = asked === 'people' || asked === 'bad' ? asked : 'all';
      return context.json(
        session.read((workspace) => executionsView(workspace, faultInjection.fault?.atCall ?? 0, shown)),
      );
    })
    .post('/executions/switch', async (context) => {
      const sent = await jsonBody(context);
      const name = SWITCHES.find((each) => each === sent.name);
      const { isOn } = sent;
      if (!name) throw new BadRequest(`name must be one of ${SWITCHES.join(', ')}.`);
      if (typeof isOn !== 'boolean') throw new BadRequest('isOn must be true or false.');
      const view = session.change((workspace) => {
        workspace.state.weather = switched(workspace.state, name, isOn);
        return executionsView(workspace, faultInjection.fault?.atCall ?? 0);
      });
      return context.json(view);
    })
    .post('/executions/fault', async (context) => {
      const atCall = numberIn(await jsonBody(context), 'atCall');
      if (!Number.isInteger(atCall) || atCall < 0 || atCall > MOST_CALLS)
        throw new BadRequest('atCall must be a whole number from 0.');
      if (atCall === 0) faultInjection.clear();
      else faultInjection.set(atCall);
      return context.json(session.read((workspace) => executionsView(workspace, faultInjection.fault?.atCall ?? 0)));
    });
