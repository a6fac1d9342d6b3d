// What an import would change: where the file was read, its first rows as they will be, who is new, gone or on leave, and how
// the columns are understood.
import { useState } from 'preact/hooks';
import type { FileRequest, ImportView } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice, Field, Tick } from '../../components/fields.tsx';
import { Fold, Notes, Problems, Quiet } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';

/** What the person may choose of a file. */
export type Choices = Pick<FileRequest, 'columns' | 'beside' | 'sheet' | 'headingRow' | 'takeAlong'>;

interface Props {
  view: ImportView;
  choices: Choices;
  onChoices: (choices: Choices) => unknown;
}

export const ImportPreview = ({ view, choices, onChoices }: Props) => {
  const words = useShell().labels.prepare.import;
  const { additions, updates, unchanged, problems, notes, badRows } = view;
  return (
    <>
      <p role="status">
        <strong>{words.counts(additions, updates, unchanged)}</strong>
      </p>
      {badRows.length > 0 ? <p>{words.bad(badRows.length)}</p> : null}
      <Problems problems={problems} />
      <Notes notes={notes} />
      <Doubted view={view} choices={choices} onChoices={onChoices} />
      <TakenAlong view={view} choices={choices} onChoices={onChoices} />
      <People view={view} />
      <Fold title={words.columns} isOpen={problems.length > 0 && additions + updates + unchanged === 0}>
        <ColumnChoices view={view} choices={choices} onChoices={onChoices} />
      </Fold>
      <Fold title={words.place}>
        <PlaceChoice
          key={`${view.place.sheet}/${view.place.headingRow}`}
          view={view}
          choices={choices}
          onChoices={onChoices}
        />
      </Fold>
    </>
  );
};

/** Columns of a known name that hold something else: one tick says that they are meant all the same. */
const Doubted = ({ view: { doubted }, choices, onChoices }: Props) => {
  const words = useShell().labels.prepare.import;
  return (
    <>
      {doubted.map(({ field, title, heading }) => (
        <Tick
          key={field}
          // As the file has it, without the number that sets it apart from ours.
          label={words.useAs(heading.replace(/ \(\d+\)$/, ''), title)}
          isTicked={false}
          onChange={() => onChoices({ ...choices, columns: { ...choices.columns, [field]: heading } })}
        />
      ))}
    </>
  );
};

const TakenAlong = ({ view: { asked }, choices, onChoices }: Props) => {
  const words = useShell().labels.prepare.import;
  const taken = choices.takeAlong ?? [];
  return (
    <>
      {asked.map(({ key, count }) => (
        <Tick
          key={key}
          label={words.takeAlong[key]?.(count) ?? key}
          isTicked={taken.includes(key)}
          onChange={(isTicked) =>
            onChoices({ ...choices, takeAlong: [...taken.filter((one) => one !== key), ...(isTicked ? [key] : [])] })
          }
        />
      ))}
    </>
  );
};

const People = ({ view: { rows, additions, updates, onLeave, gone, namesakes } }: { view: ImportView }) => {
  const words = useShell().labels.prepare.import;
  const others = additions + updates - rows.length;
  return (
    <>
      {rows.length > 0 ? (
        <ul class="rows">
          {rows.map(({ change, title, details }, at) => (
            <li key={at}>
              <strong>{title}</strong> <span class="quiet">{words.changes[change]}</span>
              {details.map((detail) => (
                <div key={detail}>{detail}</div>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
      {others > 0 ? <Quiet>{words.others(others)}</Quiet> : null}
      {onLeave.length > 0 ? <p>{words.onLeave(onLeave.join(', '))}</p> : null}
      {gone.length > 0 ? <p>{words.gone(gone.join(', '))}</p> : null}
      {namesakes.map(({ name, each }) => (
        <p key={name}>{words.namesakes(name, each.join(' · '))}</p>
      ))}
    </>
  );
};

const ColumnChoices = ({ view: { recognised, notFound, unknown, leftOut }, choices, onChoices }: Props) => {
  const words = useShell().labels.prepare.import;
  const [typed, setTyped] = useState(choices.columns ?? {});
  const [beside, setBeside] = useState(choices.beside ?? {});
  const others = [
    ...unknown.map((heading) => ({ heading, comes: true })),
    ...leftOut.map(({ heading }) => ({ heading, comes: false })),
  ];
  const headings = [...new Set([...recognised.map(({ heading }) => heading), ...others.map(({ heading }) => heading)])];
  const fields = [...recognised, ...notFound.map((field) => ({ ...field, heading: '' }))];
  const set = (field: string, heading: string, value: string): void => {
    const { [field]: _, ...rest } = typed;
    setTyped(value === heading && choices.columns?.[field] === undefined ? rest : { ...rest, [field]: value });
  };
  const isSame = JSON.stringify([typed, beside]) === JSON.stringify([choices.columns ?? {}, choices.beside ?? {}]);
  return (
    <>
      <p>{words.columnsLead}</p>
      {fields.map(({ field, title, heading }) => (
        <Choice
          key={field}
          label={title}
          value={typed[field] ?? heading}
          choices={headings.map((one) => ({ value: one, title: one }))}
          none={words.none}
          onChange={(value) => set(field, heading, value)}
        />
      ))}
      {others.length > 0 ? <p>{words.besideLead}</p> : null}
      {others.map(({ heading, comes }) => (
        <Tick
          key={heading}
          label={heading}
          isTicked={beside[heading] ?? comes}
          onChange={(isTicked) => setBeside({ ...beside, [heading]: isTicked })}
        />
      ))}
      <Button disabled={isSame} onClick={() => onChoices({ ...choices, columns: typed, beside })}>
        {words.again}
      </Button>
    </>
  );
};

const PlaceChoice = ({ view: { place }, choices, onChoices }: Props) => {
  const words = useShell().labels.prepare.import;
  const [sheet, setSheet] = useState(place.sheet);
  const [row, setRow] = useState(String(place.headingRow));
  const headingRow = Number(row);
  const isSame = sheet === place.sheet && headingRow === place.headingRow;
  return (
    <>
      {place.sheets.length > 1 ? (
        <Choice
          label={words.sheet}
          value={sheet}
          choices={place.sheets.map((name) => ({ value: name, title: name }))}
          onChange={setSheet}
        />
      ) : null}
      <Field label={words.headingRow} type="number" value={row} onInput={setRow} />
      <Button
        disabled={isSame || !(Number.isInteger(headingRow) && headingRow > 0)}
        onClick={() =>
          onChoices({
            ...choices,
            ...(sheet === place.sheet ? {} : { sheet }),
            // Another sheet has its headings elsewhere, unless a row is named too.
            headingRow: headingRow === place.headingRow && sheet !== place.sheet ? undefined : headingRow,
          })
        }
      >
        {words.again}
      </Button>
    </>
  );
};
