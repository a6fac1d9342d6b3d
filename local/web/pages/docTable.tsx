// A table of a Doc: its cells can be edited, and rows added and deleted.
import { useState } from 'preact/hooks';
import type { CellView, DocEdit, TableView } from '../pagesContract.ts';
import { DocField } from './docField.tsx';
import { ParagraphText } from './docParagraph.tsx';
import { useSessionInfo } from './sessionInfo.ts';

interface Props {
  table: TableView;
  edit: ((edit: DocEdit) => Promise<void>) | undefined;
}

export const DocTable = ({ table, edit }: Props) => {
  const { words } = useSessionInfo();
  const [asked, setAsked] = useState<number>();
  const widths = table.columnWidths.some((width) => width !== null) ? table.columnWidths : [];
  return (
    <div class="doc-table">
      <div class="doc-scroll">
        <table>
          {widths.length > 0 && (
            <colgroup>
              {widths.map((width, column) => (
                <col key={`${table.table}.${column}`} style={width === null ? undefined : { width: `${width}pt` }} />
              ))}
            </colgroup>
          )}
          <tbody>
            {table.rows.map(({ isHeader, cells }, row) => (
              <tr key={`${table.table}.${row}`} class={isHeader ? 'doc-header' : undefined}>
                {cells.map((cell) => (
                  <Cell
                    key={`${cell.row}.${cell.column}`}
                    cell={cell}
                    table={table.table}
                    isHeader={isHeader}
                    edit={edit}
                  />
                ))}
                {edit && (
                  <td class="doc-row-end">
                    {!isHeader && asked !== row && (
                      <button
                        type="button"
                        class="doc-delete"
                        aria-label={words.doc.deleteRow(row + 1)}
                        title={words.doc.deleteRow(row + 1)}
                        onClick={() => setAsked(row)}
                      >
                        ×
                      </button>
                    )}
                    {asked === row && (
                      <span class="doc-sure" role="alert">
                        {words.doc.deleteRowSure}{' '}
                        <button
                          type="button"
                          onClick={() => {
                            setAsked(undefined);
                            void edit({
                              kind: 'deleteRow',
                              table: table.table,
                              row,
                              was: cells.map(({ text }) => text),
                            });
                          }}
                        >
                          {words.doc.deleteRowYes}
                        </button>
                        <button type="button" onClick={() => setAsked(undefined)}>
                          {words.common.cancel}
                        </button>
                      </span>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {edit && (
        <button
          type="button"
          class="doc-add"
          onClick={() => void edit({ kind: 'addRow', table: table.table, after: table.rows.length - 1 })}
        >
          + {words.doc.addRow}
        </button>
      )}
    </div>
  );
};

interface CellProps {
  cell: CellView;
  table: number;
  isHeader: boolean;
  edit: Props['edit'];
}

const Cell = ({ cell, table, isHeader, edit }: CellProps) => {
  const { words } = useSessionInfo();
  const { row, column, text, columnSpan, rowSpan, background } = cell;
  const content = <CellContent cell={cell} />;
  const inside =
    edit && !cell.holdsTable ? (
      <DocField
        text={text}
        label={words.doc.editCell(row + 1, column + 1)}
        save={(written, was) => void edit({ kind: 'cell', table, row, column, text: written, was })}
      >
        {content}
      </DocField>
    ) : (
      content
    );
  const look = background === '' ? undefined : { backgroundColor: background };
  return isHeader ? (
    <th scope="col" colSpan={columnSpan} rowSpan={rowSpan} style={look}>
      {inside}
    </th>
  ) : (
    <td colSpan={columnSpan} rowSpan={rowSpan} style={look}>
      {inside}
    </td>
  );
};

const CellContent = ({ cell }: { cell: CellView }) => (
  <>
    {cell.content.map((block) =>
      block.kind === 'paragraph' ? (
        <ParagraphText key={`p${block.at}`} paragraph={block} />
      ) : (
        <DocTable key={`t${block.table}`} table={block} edit={undefined} />
      ),
    )}
  </>
);
