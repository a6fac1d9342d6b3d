// The clock over the API: what it shows, what fires next, and moving it a stretch at a time.
import { advanceTowards, clockView, morningOf, nextDay, nextTriggerOf } from '../clock.ts';
import { WORDS } from '../words.ts';
import { BadRequest, jsonBody, numberIn, type Part, part, Refusal, textIn } from './exchange.ts';
import { languageOf, timeZoneOf } from './sessionInfo.ts';

/** How many triggers may fall due in one request, about a day of an hourly one; then the page shows how far the clock is. */
const A_STRETCH = 24;

export const clockApi: Part = ({ session, faultInjection }) =>
  part()
    .get('/clock', (context) => context.json(session.read((workspace) => clockView(workspace, timeZoneOf(workspace)))))
    .post('/clock/advance', async (context) => {
      const fields = await jsonBody(context);
      const words = WORDS[languageOf(context.var.me)].clock;
      const view = session.change((workspace) => {
        const zone = timeZoneOf(workspace);
        const { now } = workspace;
        const targets: Readonly<Record<string, () => number | undefined>> = {
          nextDay: () => nextDay(now, zone),
          nextTrigger: () => nextTriggerOf(workspace)?.nextAt,
          date: () => morningOf(textIn(fields, 'date'), zone),
          instant: () => numberIn(fields, 'instant'),
        };
        const kind = textIn(fields, 'to');
        const targetOf = targets[kind];
        if (!targetOf) throw new BadRequest(`The clock cannot be moved to ${kind}.`);
        const target = targetOf();
        if (target === undefined) throw new Refusal(kind === 'date' ? words.noDate : words.noTrigger);
        if (target < now && kind !== 'nextTrigger') throw new Refusal(words.onlyForward);
        return advanceTowards(workspace, Math.max(now, target), {
          atMost: kind === 'nextTrigger' ? 1 : A_STRETCH,
          withFaults: (run) => faultInjection.withFaults(run),
        });
      });
      return context.json(view);
    });
