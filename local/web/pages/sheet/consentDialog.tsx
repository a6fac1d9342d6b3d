// The consent that Google asks for before an add-on's first run, over the sheet.
import type { ConsentView } from '../../sheetContract.ts';
import { ConsentChoice } from '../consentChoice.tsx';
import { Dialog } from '../dialog.tsx';
import { useSessionInfo } from '../sessionInfo.ts';

export const ConsentDialog = ({
  consent,
  onAllow,
  onCancel,
}: {
  consent: ConsentView;
  onAllow: (scopes: string[]) => void;
  onCancel: () => void;
}) => {
  const { words } = useSessionInfo();
  return (
    <Dialog title={words.sheet.consentTitle(consent.addOn)} onCancel={onCancel}>
      <ConsentChoice consent={consent} onAllow={onAllow} onCancel={onCancel} />
    </Dialog>
  );
};
