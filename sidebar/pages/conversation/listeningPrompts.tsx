// How to hear feedback: the manager's alone, read before the talk.
import { Fold } from '../../components/texts.tsx';
import { useShell } from '../../state/shell.ts';

export const ListeningPrompts = () => {
  const { heading, list } = useShell().labels.conversation.listening;
  return (
    <Fold title={heading}>
      <ul>
        {list.map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
    </Fold>
  );
};
