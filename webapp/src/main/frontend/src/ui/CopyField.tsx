import { useId, useState } from 'react';
import { t } from '../i18n';

/** A text to take away, with a button that copies it. */
export function CopyField({ label, text }: { label: string; text: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true));
  };
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} readOnly value={text} onFocus={(event) => event.target.select()} />
      <button type="button" className="button" onClick={copy}>
        {copied ? t('app.copied') : t('app.copy')}
      </button>
    </div>
  );
}
