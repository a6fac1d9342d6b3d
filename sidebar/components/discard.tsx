// Undoing what is typed and not saved, asked about once; only there where something is typed.
import { useShell } from '../shell.ts';
import { Confirm } from './confirm.tsx';

export const Discard = ({ isThere, onDiscard }: { isThere: boolean; onDiscard: () => void }) => {
  const { labels } = useShell();
  const { label, question, yes } = labels.prepare.discard;
  return isThere ? <Confirm label={label} question={question} yes={yes} onYes={onDiscard} /> : null;
};
