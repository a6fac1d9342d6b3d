// The toasts that a script has shown, until they are closed.
import type { ScreenView } from '../../sheetContract.ts';
import { useSessionInfo } from '../sessionInfo.ts';

export const Toasts = ({ toasts, onClose }: { toasts: ScreenView['toasts']; onClose: () => void }) => {
  const { words } = useSessionInfo();
  if (toasts.length === 0) return null;
  return (
    <div class="toasts" role="status">
      {toasts.map(({ title, message }, index) => (
        <p key={index}>
          {title !== '' && <strong>{title} </strong>}
          {message}
        </p>
      ))}
      <button type="button" onClick={onClose}>
        {words.common.close}
      </button>
    </div>
  );
};
