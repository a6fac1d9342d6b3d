// Import from a file: a preview of the changes, then the import.
import { useState } from 'preact/hooks';
import type { FileRequest, ImportKind, ImportView } from '../../../src/contract.ts';
import { Button } from '../../components/button.tsx';
import { Choice, FileField } from '../../components/fields.tsx';
import { Problems } from '../../components/texts.tsx';
import { call } from '../../state/server.ts';
import { useShell } from '../../state/shell.ts';
import { ACCEPTED, base64Of, isTooLarge } from './fileReading.ts';
import { type Choices, ImportPreview } from './importPreview.tsx';
import type { PartProps } from './parts.ts';

const KINDS: readonly ImportKind[] = ['employees', 'focusAreas', 'agreements'];

/** The file being previewed, which is kept while other pages are shown. */
interface Chosen {
  /** Null until one is chosen. */
  kind: ImportKind | null;
  file: FileRequest | null;
  view: ImportView | null;
  /** A file has been imported since the sidebar was opened, so the Sheet is being set up. */
  hasImported: boolean;
}
let kept: Chosen = { kind: null, file: null, view: null, hasImported: false };

/** What a file most likely contains: what the unit lacks; later in the year, new colleagues. */
const likelyKind = (people: number, focusAreas: number, hasImported: boolean): ImportKind => {
  if (people === 0) return 'employees';
  if (focusAreas === 0) return 'focusAreas';
  return hasImported ? 'agreements' : 'employees';
};

const bytesOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(base64Of(String(reader.result)));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });

export const ImportPart = ({ page, reload }: PartProps) => {
  const { labels, overview, run, announce, reload: reloadOverview } = useShell();
  const [chosen, setChosen] = useState(kept);
  const [fileProblem, setFileProblem] = useState('');
  const words = labels.prepare.import;
  const kind = chosen.kind ?? likelyKind(overview.people.length, page.focusAreas.length, chosen.hasImported);
  const set = (change: Partial<Chosen>): void => {
    kept = { ...kept, ...change };
    setChosen(kept);
  };

  const look = (file: FileRequest): Promise<boolean> =>
    run(async () => {
      const view = await call('previewImport', file);
      set({ file, view });
    });
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setFileProblem(isTooLarge(file) ? words.tooLarge : '');
    // The kind is fixed while the file is previewed, even if the likely one changes.
    set({ kind, file: null, view: null });
    if (isTooLarge(file)) return;
    let base64: string;
    try {
      base64 = await bytesOf(file);
    } catch (error) {
      console.error(error);
      setFileProblem(words.unreadable);
      return;
    }
    await look({ kind, name: file.name, base64 });
  };
  const chooseKind = (value: string): void => {
    const next = KINDS.find((known) => known === value) ?? 'employees';
    const { file } = kept;
    set({ kind: next, view: null });
    if (file) void look({ kind: next, name: file.name, base64: file.base64 });
  };
  const write = async (): Promise<void> => {
    const { file } = kept;
    if (!file) return;
    const { additions, updates } = await call('importFile', file);
    set({ kind: null, file: null, view: null, hasImported: true });
    await reload();
    await reloadOverview();
    announce(words.done(additions, updates));
  };

  const { file, view } = chosen;
  const rows = view ? view.additions + view.updates : 0;
  return (
    <>
      <p>{words.lead}</p>
      <Choice
        label={words.what}
        hint={words.help[kind]}
        value={kind}
        choices={KINDS.map((one) => ({ value: one, title: words.kinds[one] }))}
        onChange={chooseKind}
      />
      <FileField
        label={file ? words.another : words.file}
        endings={ACCEPTED}
        onFiles={([first]) => void choose(first)}
      />
      <Problems problems={fileProblem === '' ? [] : [fileProblem]} />
      {file && view ? (
        <>
          <p class="quiet">{file.name}</p>
          <ImportPreview
            key={file.name}
            view={view}
            choices={file}
            onChoices={(choices: Choices) => look({ ...file, ...choices })}
          />
          {rows > 0 ? (
            <Button kind="primary" onClick={() => run(write)}>
              {words.write(rows)}
            </Button>
          ) : view.problems.length === 0 ? (
            <p class="quiet">{words.nothing}</p>
          ) : null}
        </>
      ) : null}
    </>
  );
};
