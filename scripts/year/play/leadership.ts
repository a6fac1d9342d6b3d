// What only the manager does: hand over, decide on focus areas, approve deletions, begin the next cycle.
import type { Decisions, Handover, NextCycle } from '../plan/plan.ts';
import type { Stage } from './stage.ts';

export const playLeadership = (stage: Stage): void => {
  const { handover, decisions, deletions, nextCycle } = stage.plan;
  if (handover) stage.at(handover.at, () => handOver(stage, handover));
  if (decisions) stage.at(decisions.at, () => decide(stage, decisions));
  for (const at of deletions) stage.at(at, () => approveDeletions(stage));
  if (nextCycle) stage.at(nextCycle.at, () => rollOver(stage, nextCycle));
};

const handOver = ({ office }: Stage, { successor }: Handover): void => {
  office.addAccount(successor.email, successor.name, office.timeline.language);
  office.call('handOver', successor.email);
  office.handOver(successor.email);
  office.callOrStop('takeOver', successor.name);
  office.workOn();
  office.record(
    `${successor.name} overtager arket. Herfra sender hans udløser, og den tidligere leders er stoppet.`,
    `${successor.name} takes the Sheet over. From now on the new manager’s trigger sends, and the former one’s has stopped.`,
  );
};

const decide = ({ office }: Stage, { decisions }: Decisions): void => {
  const areas = new Map(
    office.tab('focusAreas').rows.map((row) => [row.cell('Indsatsområde', 'Focus area'), row.cell('Id')]),
  );
  office.call(
    'decideFocusAreas',
    decisions.map(({ focusArea, decision, reason }) => ({ focusAreaId: areas.get(focusArea) ?? '', decision, reason })),
  );
  const listed = (language: 0 | 1): string =>
    decisions.map(({ focusArea, decision }) => `\n${focusArea}: ${DECISION[decision][language]}`).join('');
  office.record(`Lederen beslutter:${listed(0)}`, `The manager decides:${listed(1)}`);
  if (!office.call('makeReport')) return;
  office.record(
    'Strategiopfølgningen er lavet igen, nu med beslutningerne.',
    'The report is made again, with the decisions.',
  );
};

const DECISION = {
  keep: ['fortsæt', 'keep'],
  adjust: ['justér', 'adjust'],
  special: ['særlig indsats', 'special initiative'],
} as const;

const approveDeletions = ({ office }: Stage): void => {
  const proposed = office.call('proposedDeletions') ?? [];
  if (proposed.length === 0) {
    office.record('Der er intet at slette.', 'There is nothing to delete.');
    return;
  }
  const texts = proposed.map(({ text }) => `\n${text}`).join('');
  office.call(
    'approveDeletions',
    proposed.map(({ key }) => key),
  );
  office.workOn();
  office.record(
    `Lederen godkender det, der er foreslået slettet:${texts}`,
    `The manager approves what was proposed for deletion:${texts}`,
  );
};

/** Begins the next cycle and makes its forms at once, so that they can be seen. */
const rollOver = ({ office }: Stage, { settings }: NextCycle): void => {
  office.callOrStop('startNextCycle', false);
  office.year += 1;
  office.callOrStop('saveSettings', settings);
  office.record(
    `Næste runde begynder: MUS ${office.year}. Sidste års aftaler bliver til rækker i effektvurderingen.`,
    `The next cycle begins: MUS ${office.year}. Last year’s agreements become rows of the effect review.`,
  );
  office.inviteToStrategyMeeting();
  office.callOrStop('startPhase', 'forms', '');
  office.workOn();
  const made = office.filesOfKind(String(office.year), 'form').length;
  office.record(`${made} nye skemaer er klar.`, `${made} new forms are ready.`);
};
