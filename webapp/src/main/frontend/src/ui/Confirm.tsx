import { useState } from 'react';
import { t } from '../i18n';
import { Dialog } from './Dialog';

interface Props {
  readonly title: string;
  readonly detail: string;
  readonly action: string;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks once more before something that can't be taken back. */
export function Confirm({ title, detail, action, onConfirm, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const confirm = () => {
    setBusy(true);
    void onConfirm().finally(onClose);
  };
  return (
    <Dialog title={title} role="alertdialog" onClose={onClose}>
      <p>{detail}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button type="button" className="button danger" disabled={busy} onClick={confirm}>
          {action}
        </button>
      </div>
    </Dialog>
  );
}
