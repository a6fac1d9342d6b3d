// The text of a Doc with its styles and links.
import type { CSSProperties } from 'preact';
import type { RunView } from '../pagesContract.ts';

export const DocRuns = ({ runs }: { runs: readonly RunView[] }) => (
  <>
    {runs.map((run, at) => (
      <Run key={`${at}:${run.text}`} run={run} />
    ))}
  </>
);

const Run = ({ run }: { run: RunView }) => {
  const { text, link } = run;
  if (!link) return <span style={lookOf(run)}>{text}</span>;
  return (
    <a
      href={link.href}
      style={lookOf(run)}
      {...(link.isElsewhere ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
    >
      {text}
    </a>
  );
};

const lookOf = (run: RunView): CSSProperties => {
  const lines = [run.underline ? 'underline' : '', run.strikethrough ? 'line-through' : ''].join(' ').trim();
  return {
    ...(run.bold ? { fontWeight: 700 } : {}),
    ...(run.italic ? { fontStyle: 'italic' } : {}),
    ...(lines ? { textDecoration: lines } : {}),
    ...(run.color && !run.link ? { color: run.color } : {}),
    ...(run.background ? { backgroundColor: run.background } : {}),
    ...(run.fontSize ? { fontSize: `${run.fontSize}pt` } : {}),
  };
};
