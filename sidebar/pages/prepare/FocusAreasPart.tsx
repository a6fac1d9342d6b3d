// The focus areas: one to six, each with why, sign of success and years.
import type { FocusAreaInput } from '../../../src/contract.ts';
import { draftsOf } from '../../drafts.ts';
import { TextArea, TextField } from '../../fields.tsx';
import { draftsLeft, hasDrafts, type RowDrafts, rowsOf, withNewRow, withoutRow, withRow } from '../../rowDrafts.ts';
import { call } from '../../server.ts';
import { SaveButton, TaskNews, useTask } from '../../task.tsx';
import { useDraft } from '../../useDraft.ts';
import { Discard } from './Discard.tsx';
import { isBlankArea, MOST_FOCUS_AREAS, newFocusArea, problemsOfArea } from './focusAreaDraft.ts';
import { type PartProps, settingOf } from './parts.ts';

const NO_AREAS: RowDrafts<FocusAreaInput> = { edits: {}, added: [] };
export const focusAreaDrafts = draftsOf(NO_AREAS, (drafts) => !hasDrafts(drafts));

export const FocusAreasPart = ({ page, words, reload, go }: PartProps) => {
  const { draft, change, isThere } = useDraft(focusAreaDrafts, 'page');
  const task = useTask();
  const told = words.focusAreas;
  const shown = rowsOf(page.focusAreas, draft);
  const all = shown.map(({ row }) => row);
  const isWell = all.every((area) => problemsOfArea(area, all).length === 0);
  const save = (): Promise<void> =>
    task.run(async () => {
      const sent = draft;
      await call(
        'saveFocusAreas',
        all.filter((area) => !isBlankArea(area)),
      );
      const { focusAreas: stored } = await reload();
      change((now) => draftsLeft(now, sent, { before: page.focusAreas, stored, isBlank: isBlankArea }));
      return words.saved;
    });
  return (
    <>
      <p>{told.lead}</p>
      {shown.length === 0 ? (
        <div class="empty">
          <p>{told.none}</p>
          <button type="button" onClick={() => go('import')}>
            {words.toImport}
          </button>
        </div>
      ) : null}
      {shown.map(({ key, row, isNew, isChanged }, index) => {
        const problems = problemsOfArea(row, all);
        const problem = (...codes: (keyof typeof told.problems)[]): string | undefined =>
          codes.flatMap((code) => (problems.includes(code) ? [told.problems[code]] : [])).join(' ') || undefined;
        const set = (field: keyof FocusAreaInput) => (value: string) =>
          change((now) => {
            const current = rowsOf(page.focusAreas, now).find((one) => one.key === key)?.row ?? row;
            return withRow(now, page.focusAreas, key, { ...current, [field]: value });
          });
        return (
          <fieldset key={key} class="card">
            <legend>
              {told.one(index + 1)}
              {isChanged ? <span class="mark"> {words.unsaved}</span> : null}
            </legend>
            <TextArea
              label={told.title}
              value={row.title}
              onInput={set('title')}
              rows={1}
              required
              problem={problem('titleMissing', 'titleTwice')}
            />
            <TextArea label={told.why} help={told.whyHelp} value={row.why} onInput={set('why')} />
            <TextArea label={told.sign} help={told.signHelp} value={row.signOfSuccess} onInput={set('signOfSuccess')} />
            <div class="pair">
              <TextField
                label={told.from}
                value={row.fromYear}
                onInput={set('fromYear')}
                inputMode="numeric"
                problem={problem('fromYear')}
              />
              <TextField
                label={told.to}
                value={row.toYear}
                onInput={set('toYear')}
                inputMode="numeric"
                problem={problem('toYear', 'yearsReversed')}
              />
            </div>
            {isNew ? (
              <button type="button" onClick={() => change((now) => withoutRow(now, key))}>
                {told.remove}
              </button>
            ) : null}
          </fieldset>
        );
      })}
      {shown.length < MOST_FOCUS_AREAS ? (
        <button
          type="button"
          onClick={() => change((now) => withNewRow(now, newFocusArea(Number(settingOf(page, 'year')) || 2026)))}
        >
          {told.add}
        </button>
      ) : (
        <p class="quiet">{told.most}</p>
      )}
      {isWell ? null : <p class="field-problem">{told.mend}</p>}
      <div class="actions">
        <SaveButton task={task} label={words.save} onSave={() => void save()} disabled={!isThere || !isWell} />
        <Discard isThere={isThere} words={words} onDiscard={() => focusAreaDrafts.clear('page')} />
      </div>
      <TaskNews task={task} />
    </>
  );
};
