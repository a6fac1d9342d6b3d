// A paragraph of a Doc: heading, item of a list, rule or plain text.
import type { ComponentChildren } from 'preact';
import type { DocEdit, ParagraphView } from '../pagesContract.ts';
import { DocField } from './docField.tsx';
import { DocRuns } from './docRuns.tsx';
import { useSessionInfo } from './sessionInfo.ts';

interface Props {
  paragraph: ParagraphView;
  edit: ((edit: DocEdit) => Promise<void>) | undefined;
}

export const DocParagraph = ({ paragraph, edit }: Props) => {
  const { words } = useSessionInfo();
  const { at, text, isRule } = paragraph;
  if (isRule) return <hr />;
  if (!edit) return <ParagraphText paragraph={paragraph} />;
  const save = (written: string, was: string) => {
    if (written === '') void edit({ kind: 'deleteParagraph', at, was });
    else void edit({ kind: 'paragraph', at, text: written, was });
  };
  return (
    <DocField text={text} label={words.doc.editParagraph} save={save}>
      <ParagraphText paragraph={paragraph} empty={words.doc.emptyParagraph} />
    </DocField>
  );
};

/** Without a field. `empty` is the label of a paragraph without text. */
export const ParagraphText = ({ paragraph, empty = '' }: { paragraph: ParagraphView; empty?: string }) => {
  const { style, alignment, runs, bullet } = paragraph;
  const content = runs.length > 0 ? <DocRuns runs={runs} /> : <span class="doc-empty">{empty}</span>;
  const look = { textAlign: alignment === 'CENTER' ? 'center' : alignment === 'END' ? 'right' : undefined } as const;
  if (!bullet) {
    return (
      <Styled style={style} look={look}>
        {content}
      </Styled>
    );
  }
  return (
    <div class="doc-item" style={{ marginLeft: `${bullet.level * 24}px` }}>
      <span class="doc-mark">{bullet.mark}</span>
      <Styled style={style} look={look}>
        {content}
      </Styled>
    </div>
  );
};

interface StyledProps {
  style: string;
  look: { readonly textAlign: 'center' | 'right' | undefined };
  children: ComponentChildren;
}

/** The page's own heading is the Doc's name; headings in the Doc are one level below it. */
const Styled = ({ style, look, children }: StyledProps) => {
  switch (style) {
    case 'TITLE':
      return (
        <p class="doc-title" style={look}>
          {children}
        </p>
      );
    case 'HEADING_1':
      return (
        <h2 class="doc-heading1" style={look}>
          {children}
        </h2>
      );
    case 'HEADING_2':
      return (
        <h3 class="doc-heading2" style={look}>
          {children}
        </h3>
      );
    case 'HEADING_3':
    case 'HEADING_4':
    case 'HEADING_5':
    case 'HEADING_6':
      return (
        <h4 class="doc-heading3" style={look}>
          {children}
        </h4>
      );
    default:
      return (
        <p class="doc-normal" style={look}>
          {children}
        </p>
      );
  }
};
