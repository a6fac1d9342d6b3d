// The form of the focus areas: one to six, each with its title, reason, sign of success and years.
import type { FocusAreaInput } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/fields.tsx';
import { SaveBar } from '../../components/saveBar.tsx';
import { Unsaved } from '../../components/unsaved.tsx';
import { draftsOf } from '../../state/drafts.ts';
import {
  draftsLeft,
  hasDrafts,
  type RowDrafts,
  rowsOf,
  withNewRow,
  withoutRow,
  withRow,
} from '../../state/rowDrafts.ts';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { cellsOf } from '../../state/shown.ts';
import { useDraft } from '../../state/useDraft.ts';
import {
  type FocusAreaProblem,
  isBlankArea,
  MOST_FOCUS_AREAS,
  newFocusArea,
  problemsOfArea,
  runningIn,
} from './focusAreaDraft.ts';
import type { PartProps } from './parts.ts';

const NO_AREAS: RowDrafts<FocusAreaInput> = { edits: {}, added: [] };
export const focusAreaDrafts = draftsOf(NO_AREAS, (drafts) => !hasDrafts(drafts));

const idOf = ({ id }: FocusAreaInput): string => id;

export const FocusAreasPart = ({ page, reload, go }: PartProps) => {
  const { labels, overview, announce } = useShell();
  const {
    draft,
    change,
    isThere,
    shown: shownThen,
  } = useDraft(focusAreaDrafts, 'page', cellsOf(page.focusAreas, idOf));
  const words = labels.prepare.focusAreas;
  const shown = rowsOf(page.focusAreas, draft);
  const all = shown.map(({ row }) => row);
  const isWell = all.every((area) => problemsOfArea(area, all).length === 0);

  const save = async (): Promise<void> => {
    const sent = focusAreaDrafts.of('page');
    const areas = rowsOf(page.focusAreas, sent).map(({ row }) => row);
    await call(
      'saveFocusAreas',
      areas.filter((area) => !isBlankArea(area)),
      shownThen(),
    );
    const { focusAreas: stored } = await reload();
    // The server saves all of them or refuses the call.
    const isTaken = (): boolean => true;
    change((now) => draftsLeft(now, sent, { before: page.focusAreas, stored, isBlank: isBlankArea, isTaken }));
    focusAreaDrafts.showAnew('page', cellsOf(stored, idOf));
    announce(labels.common.saved);
  };

  return (
    <>
      <p>{words.lead}</p>
      {shown.map(({ key, row, isNew, isChanged }, index) => (
        <fieldset key={key} class="card">
          <legend>
            {words.one(index + 1)} <Unsaved isThere={isChanged} />
          </legend>
          <AreaFields
            area={row}
            problems={problemsOfArea(row, all)}
            onInput={(field, value) =>
              change((now) => {
                const current = rowsOf(page.focusAreas, now).find((one) => one.key === key)?.row ?? row;
                return withRow(now, page.focusAreas, key, { ...current, [field]: value });
              })
            }
          />
          {isNew ? <Button onClick={() => change((now) => withoutRow(now, key))}>{words.remove}</Button> : null}
        </fieldset>
      ))}
      {runningIn(all, overview.year).length < MOST_FOCUS_AREAS ? (
        <Button onClick={() => change((now) => withNewRow(now, newFocusArea(overview.year)))}>{words.add}</Button>
      ) : null}
      {shown.length === 0 ? <Button onClick={() => go('import')}>{labels.prepare.parts.import}</Button> : null}
      <SaveBar
        save={save}
        isTyped={isThere}
        isUnready={!isThere || !isWell}
        onUndo={() => focusAreaDrafts.clear('page')}
      />
    </>
  );
};

const AreaFields = ({
  area,
  problems,
  onInput,
}: {
  area: FocusAreaInput;
  problems: readonly FocusAreaProblem[];
  onInput: (field: keyof FocusAreaInput, value: string) => void;
}) => {
  const words = useShell().labels.prepare.focusAreas;
  const among = (...codes: FocusAreaProblem[]): string[] =>
    codes.filter((code) => problems.includes(code)).map((code) => words.problems[code]);
  return (
    <>
      <Field
        label={words.title}
        value={area.title}
        onInput={(value) => onInput('title', value)}
        problems={among('titleMissing', 'titleTwice')}
        isRequired
      />
      <Field label={words.why} value={area.why} onInput={(value) => onInput('why', value)} isLong />
      <Field
        label={words.sign}
        value={area.signOfSuccess}
        onInput={(value) => onInput('signOfSuccess', value)}
        isLong
      />
      <div class="pair">
        <Field label={words.from} type="number" value={area.fromYear} onInput={(value) => onInput('fromYear', value)} />
        <Field
          label={words.to}
          type="number"
          value={area.toYear}
          onInput={(value) => onInput('toYear', value)}
          problems={among('years')}
        />
      </div>
    </>
  );
};
