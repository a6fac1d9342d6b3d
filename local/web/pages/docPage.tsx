// A Doc to read and edit: a click on a text makes it a field, and the text is saved when the field is left.
import { useRef, useState } from 'preact/hooks';
import type { DocBlockView, DocEdit, DocView } from '../pagesContract.ts';
import './doc.css';
import { DocParagraph } from './docParagraph.tsx';
import { DocTable } from './docTable.tsx';
import { Loading, ProblemNotice } from './notices.tsx';
import { Problem, post } from './server.ts';
import { useFetched, useSessionInfo } from './sessionInfo.ts';

type Saving = 'rest' | 'saving' | 'saved' | 'failed';

export const DocPage = ({ id }: { id: string }) => {
  const { words } = useSessionInfo();
  const { data: doc, problem, refresh } = useFetched<DocView>(`document/${id}`);
  const [saving, setSaving] = useState<Saving>('rest');
  const [failure, setFailure] = useState<{ problem: Problem; text: string }>();
  // One edit at a time, in order: positions in the next one count from the result of the one before.
  const queue = useRef<Promise<void>>(Promise.resolve());
  const edit = (change: DocEdit): Promise<void> => {
    setSaving('saving');
    queue.current = queue.current.then(async () => {
      try {
        await post<DocView>(`document/${id}/edits`, change);
        setSaving('saved');
        setFailure(undefined);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        setSaving('failed');
        // The text is shown, so that it is not lost.
        setFailure({ problem: error, text: 'text' in change ? change.text : '' });
      }
      await refresh();
    });
    return queue.current;
  };
  if (!doc) {
    return problem ? (
      <ProblemNotice problem={problem} words={words} again={() => void refresh()} />
    ) : (
      <Loading words={words} />
    );
  }
  const states: Record<Saving, string> = {
    rest: doc.canEdit ? words.doc.canEdit : words.doc.readOnly,
    saving: words.doc.saving,
    saved: words.doc.saved,
    failed: words.doc.notSaved,
  };
  return (
    <div class="doc-page">
      <header class="doc-head">
        <h1>{doc.title}</h1>
        <p role="status" class={`doc-state ${saving}`}>
          {states[saving]}
        </p>
      </header>
      {failure && (
        <div class="doc-failure">
          <ProblemNotice problem={failure.problem} words={words} />
          {failure.text !== '' && (
            <p>
              {words.doc.lost} <q>{failure.text}</q>
            </p>
          )}
          <button type="button" onClick={() => setFailure(undefined)}>
            {words.common.close}
          </button>
        </div>
      )}
      <article class="doc-paper" aria-label={doc.title}>
        {doc.blocks.map((block) => (
          <Block key={keyOf(block)} block={block} edit={doc.canEdit ? edit : undefined} />
        ))}
        {doc.canEdit && <AddParagraph add={(text) => edit({ kind: 'append', text })} />}
      </article>
    </div>
  );
};

/** An open field stays open while other paragraphs are saved. */
const keyOf = (block: DocBlockView): string => (block.kind === 'paragraph' ? `p${block.at}` : `t${block.table}`);

const Block = ({ block, edit }: { block: DocBlockView; edit: ((edit: DocEdit) => Promise<void>) | undefined }) =>
  block.kind === 'paragraph' ? <DocParagraph paragraph={block} edit={edit} /> : <DocTable table={block} edit={edit} />;

const AddParagraph = ({ add }: { add: (text: string) => Promise<void> }) => {
  const { words } = useSessionInfo();
  const [text, setText] = useState<string>();
  const isLeft = useRef(false);
  if (text === undefined) {
    return (
      <button
        type="button"
        class="doc-add"
        onClick={() => {
          isLeft.current = false;
          setText('');
        }}
      >
        + {words.doc.addParagraph}
      </button>
    );
  }
  const leave = (isKept: boolean) => {
    // The field loses the focus when it is removed; that must not save again.
    if (isLeft.current) return;
    isLeft.current = true;
    setText(undefined);
    if (isKept && text.trim() !== '') void add(text);
  };
  return (
    <textarea
      class="doc-field"
      aria-label={words.doc.addParagraph}
      title={words.doc.keys}
      rows={2}
      value={text}
      ref={(field) => field?.focus()}
      onInput={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => leave(true)}
      onKeyDown={({ key, ctrlKey, metaKey }) => {
        if (key === 'Escape') leave(false);
        if (key === 'Enter' && (ctrlKey || metaKey)) leave(true);
      }}
    />
  );
};
