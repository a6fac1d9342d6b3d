// Undoing what is typed and not saved, asked about once.
import { useState } from 'preact/hooks';

export const Discard = ({
  isThere,
  words,
  onDiscard,
}: {
  isThere: boolean;
  words: { discard: string; discardSure: string; keep: string };
  onDiscard: () => void;
}) => {
  const [isAsking, setAsking] = useState(false);
  if (!isThere) return null;
  if (!isAsking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {words.discard}
      </button>
    );
  }
  return (
    <div class="problem" role="alert">
      <p>{words.discardSure}</p>
      <button
        type="button"
        onClick={() => {
          setAsking(false);
          onDiscard();
        }}
      >
        {words.discard}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {words.keep}
      </button>
    </div>
  );
};
