// The manager's decision on each focus area: keep, adjust or a special initiative, and why.
import type { ReportPage } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Field } from '../../components/fields.tsx';
import { Section } from '../../components/texts.tsx';
import { draftsOf } from '../../state/drafts.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { cellsOf } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';
import { changedDecisions, type Decision } from './decisions.ts';

type Edits = Readonly<Record<string, Partial<Decision>>>;
const decisionDrafts = draftsOf<Edits>({}, (edited) => Object.keys(edited).length === 0);

interface DecisionsProps {
  page: ReportPage;
  reload: () => Promise<void>;
}

export const Decisions = ({ page, reload }: DecisionsProps) => {
  const { labels, run, announce } = useShell();
  const words = labels.report;
  const {
    draft: edited,
    change,
    shown,
  } = useDraft(
    decisionDrafts,
    'page',
    cellsOf(page.decisions, ({ focusAreaId }) => focusAreaId),
  );
  const rowsWith = (edits: Edits) => page.decisions.map((stored) => ({ ...stored, ...edits[stored.focusAreaId] }));
  const rows = rowsWith(edited);
  const changed = changedDecisions(page.decisions, rows);
  const edit = (focusAreaId: string, part: Partial<Decision>): void =>
    change((now) => ({ ...now, [focusAreaId]: { ...now[focusAreaId], ...part } }));
  const save = () =>
    run(async () => {
      const sent = decisionDrafts.of('page');
      await call('decideFocusAreas', changedDecisions(page.decisions, rowsWith(sent)), shown());
      await reload();
      decisionDrafts.saved('page', sent);
      announce(words.decisionsSaved);
    });
  return (
    <Section title={words.decisions}>
      {rows.map(({ focusAreaId, title, decision, reason, decidedOn }) => (
        <fieldset key={focusAreaId} class="group">
          <legend>{title}</legend>
          <Choice
            label={words.decision}
            value={decision}
            choices={page.decisionChoices}
            hint={decidedOn ? words.decidedOn(decidedOn) : ''}
            onChange={(value) => edit(focusAreaId, { decision: value })}
          />
          {decision === '' && reason === '' ? null : (
            <Field
              label={words.reason}
              value={reason}
              isLong
              onInput={(value) => edit(focusAreaId, { reason: value })}
            />
          )}
        </fieldset>
      ))}
      <Button disabled={changed.length === 0} onClick={save}>
        {words.saveDecisions}
      </Button>
    </Section>
  );
};
