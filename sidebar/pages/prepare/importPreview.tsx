// What an import would change: counts, rows that cannot be read, and how the columns are understood.
import { useState } from 'preact/hooks';
import type { ImportView } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/fields.tsx';
import { Fold, Problems, Quiet } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';

type Columns = Record<string, string>;

export const ImportPreview = ({
  view: { additions, updates, unchanged, problems, badRows, recognised, notFound, unknown },
  columns,
  onColumns,
}: {
  view: ImportView;
  columns: Columns;
  onColumns: (columns: Columns) => unknown;
}) => {
  const words = useShell().labels.prepare.import;
  const [typed, setTyped] = useState<Columns>(columns);
  const headings = [...new Set([...recognised.map(({ heading }) => heading), ...unknown])].filter(Boolean);
  const fields = [...recognised, ...notFound.map((field) => ({ ...field, heading: '' }))];
  const set = (field: string, heading: string, value: string): void => {
    const { [field]: _, ...others } = typed;
    setTyped(value === '' || value === heading ? others : { ...others, [field]: value });
  };
  return (
    <>
      <p role="status">
        <strong>{words.counts(additions, updates, unchanged)}</strong>
      </p>
      {badRows.length > 0 ? <p>{words.bad(badRows.length)}</p> : null}
      <Problems problems={problems} />
      <Fold title={words.columns} isOpen={problems.length > 0 && additions + updates + unchanged === 0}>
        <p>{words.columnsLead}</p>
        {fields.map(({ field, title, heading }) => (
          <Choice
            key={field}
            label={title}
            value={typed[field] ?? heading}
            choices={headings.map((one) => ({ value: one, title: one }))}
            none={heading === '' ? words.notFound : undefined}
            onChange={(value) => set(field, heading, value)}
          />
        ))}
        {unknown.length > 0 ? <Quiet>{words.unknown(unknown.join(', '))}</Quiet> : null}
        <Button
          disabled={JSON.stringify(typed) === JSON.stringify(columns)}
          onClick={() => onColumns({ ...columns, ...typed })}
        >
          {words.again}
        </Button>
      </Fold>
    </>
  );
};
