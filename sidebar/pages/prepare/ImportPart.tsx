// Import from a file: what would happen is shown before anything is written.
import { useState } from 'preact/hooks';
import type { FileRequest, ImportKind, ImportView } from '../../../src/contract.ts';
import { ChoiceField } from '../../fields.tsx';
import { call } from '../../server.ts';
import { SaveButton, TaskNews, useTask } from '../../task.tsx';
import { ACCEPTED, base64Of, problemOfFile } from './fileReading.ts';
import { ImportPreview } from './ImportPreview.tsx';
import type { PartProps } from './parts.ts';

const KINDS: readonly ImportKind[] = ['employees', 'focusAreas', 'agreements'];

/** The file that is being looked at; another page does not put it away. */
interface Chosen {
  kind: ImportKind;
  file: FileRequest | null;
  view: ImportView | null;
}
let chosen: Chosen = { kind: 'employees', file: null, view: null };

const bytesOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(base64Of(String(reader.result)));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });

export const ImportPart = ({ page, words, reload }: PartProps) => {
  const [now, setNow] = useState(chosen);
  const [fileProblem, setFileProblem] = useState('');
  const looking = useTask();
  const writing = useTask();
  const told = words.import;
  const set = (next: Chosen): void => {
    chosen = next;
    setNow(next);
  };

  const look = (file: FileRequest): Promise<void> =>
    looking.run(async () => {
      set({ ...chosen, view: await call('previewImport', file) });
      return '';
    });
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    writing.clear();
    const problem = problemOfFile(file);
    setFileProblem(problem ? told.problems[problem] : '');
    set({ ...chosen, file: null, view: null });
    if (problem) return;
    const base64 = await bytesOf(file).catch((error: DOMException) => {
      setFileProblem(`${told.unreadable} (${error.name})`);
    });
    if (base64 === undefined) return;
    const request: FileRequest = { kind: chosen.kind, name: file.name, base64 };
    set({ ...chosen, file: request });
    await look(request);
  };
  const chooseKind = (value: string): void => {
    const kind = KINDS.find((known) => known === value) ?? 'employees';
    writing.clear();
    const file = chosen.file ? { kind, name: chosen.file.name, base64: chosen.file.base64 } : null;
    set({ kind, file, view: null });
    if (file) void look(file);
  };
  const write = (file: FileRequest): Promise<void> =>
    writing.run(async () => {
      const { additions, updates, problems } = await call('importFile', file);
      set({ ...chosen, file: null, view: null });
      await reload();
      return [told.done(additions, updates), ...problems].join(' ');
    });

  const { file, view } = now;
  const count = view ? view.additions + view.updates : 0;
  const hasBad = (view?.badRows.length ?? 0) > 0;
  return (
    <>
      <p>{told.lead}</p>
      <ChoiceField
        label={told.what}
        help={told.help[now.kind]}
        value={now.kind}
        choices={KINDS.map((kind) => ({ value: kind, title: told.kinds[kind] }))}
        onInput={chooseKind}
        disabled={looking.isRunning || writing.isRunning}
      />
      <div class="field">
        <label>
          {file ? told.another : told.file}
          <input
            type="file"
            accept={ACCEPTED}
            disabled={looking.isRunning || writing.isRunning}
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      {fileProblem === '' ? null : (
        <p class="problem" role="alert">
          {fileProblem}
        </p>
      )}
      {file ? <p class="quiet">{told.chosen(file.name)}</p> : null}
      <TaskNews task={looking} running={told.reading} />
      {file && view ? (
        <>
          <ImportPreview
            view={view}
            words={words}
            columns={file.columns ?? {}}
            isBusy={looking.isRunning || writing.isRunning}
            onColumns={(columns) => {
              const request = { ...file, columns };
              set({ ...chosen, file: request });
              void look(request);
            }}
          />
          {count > 0 ? (
            <SaveButton
              task={writing}
              label={hasBad ? told.writeGood(count) : told.write(count)}
              onSave={() => void write(file)}
              disabled={looking.isRunning}
            />
          ) : (
            <p class="quiet">{told.nothing}</p>
          )}
        </>
      ) : null}
      <TaskNews task={writing} running={told.writing} />
      {page.slots.length === 0 && !file ? <p class="quiet">{words.states.people(0)}</p> : null}
    </>
  );
};
