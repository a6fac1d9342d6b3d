// What a file would change: counts, rows that cannot be read, and which column was taken for what.
import { useState } from 'preact/hooks';
import type { ImportView } from '../../../src/contract.ts';
import { ChoiceField } from '../../fields.tsx';
import type { PrepareLabels } from '../../labels.prepare.da.ts';

type Columns = Record<string, string>;

export const ImportPreview = ({
  view,
  words,
  columns,
  isBusy,
  onColumns,
}: {
  view: ImportView;
  words: PrepareLabels;
  columns: Columns;
  isBusy: boolean;
  onColumns: (columns: Columns) => void;
}) => {
  const told = words.import;
  const [typed, setTyped] = useState<Columns>(columns);
  const { additions, updates, unchanged, problems, badRows, recognised, unknown } = view;
  const headings = [...recognised.map(({ heading }) => heading), ...unknown].filter((heading) => heading !== '');
  const isChanged = JSON.stringify(typed) !== JSON.stringify(columns);
  return (
    <>
      <p role="status">
        <strong>{told.counts(additions, updates, unchanged)}</strong>
        {problems.length === 0 ? ` ${told.allGood}` : ''}
      </p>
      {problems.length > 0 ? (
        <div role="alert">
          <p>{badRows.length > 0 ? told.bad(badRows.length) : told.noted}</p>
          <ul class="problems">
            {problems.map((problem) => (
              <li key={problem} class="problem">
                {problem}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <details>
        <summary>{told.columns}</summary>
        <p class="quiet">{told.columnsLead}</p>
        {recognised.map(({ field, title, heading }) => (
          <ChoiceField
            key={field}
            label={title}
            value={typed[field] ?? heading}
            choices={[...new Set(headings)].map((one) => ({ value: one, title: one }))}
            {...(heading === '' ? { none: told.notFound } : {})}
            onInput={(value) => {
              const { [field]: _, ...others } = typed;
              setTyped(value === '' || (value === heading && !(field in columns)) ? others : { ...others, [field]: value });
            }}
          />
        ))}
        {unknown.length > 0 ? <p class="quiet">{told.unknown(unknown.join(', '))}</p> : null}
        <button type="button" disabled={isBusy || !isChanged} onClick={() => onColumns(typed)}>
          {told.again}
        </button>
      </details>
    </>
  );
};
