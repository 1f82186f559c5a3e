import { type SubmitEvent, useId, useState } from 'react';
import type { Photo } from '../api/types';
import { t } from '../i18n';
import { usePhotoChange } from './usePhotoChange';

/** The owner's words; they are kept when the field is left. */
export function Caption({ photo, isOwn }: { photo: Photo; isOwn: boolean }) {
  const id = useId();
  const kept = photo.caption ?? '';
  const [text, setText] = useState(kept);
  const { change, busy, problem } = usePhotoChange(photo);
  if (!isOwn) {
    return kept === '' ? null : <p className="info-caption">{kept}</p>;
  }
  const isChanged = text.trim() !== kept;
  const save = () => {
    if (isChanged) {
      void change({ caption: text.trim() });
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save();
  };
  return (
    <form className="info-section" onSubmit={submit}>
      <label className="visually-hidden" htmlFor={id}>
        {t('photo.caption')}
      </label>
      <textarea
        id={id}
        className="caption"
        rows={2}
        maxLength={2000}
        placeholder={t('photo.addCaption')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
      />
      {isChanged && (
        <button type="submit" className="button small" disabled={busy}>
          {t('photo.saveCaption')}
        </button>
      )}
      {problem && (
        <p className="error" role="alert">
          {problem.detail}
        </p>
      )}
    </form>
  );
}
