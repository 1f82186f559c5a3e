import { type SubmitEvent, useId, useState } from 'react';
import { changePhoto } from '../api/photos';
import { Problem } from '../api/problem';
import type { Photo, Visibility } from '../api/types';
import { usePhotoBus } from '../library/PhotoBusContext';
import { messages } from '../messages';

const texts = messages.photo;
const VISIBILITIES: readonly Visibility[] = ['private', 'unlisted', 'public'];

/** What the owner decides: who may see the photo, and its caption. */
export function Sharing({ photo }: { photo: Photo }) {
  const id = useId();
  const { change, status } = useChange(photo);
  const saveCaption = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const caption = new FormData(event.currentTarget).get('caption');
    void change({ caption: typeof caption === 'string' ? caption.trim() : '' });
  };
  return (
    <div className="sharing">
      <label htmlFor={`${id}-visibility`}>{texts.visibility}</label>
      <select
        id={`${id}-visibility`}
        value={photo.visibility}
        onChange={(event) => void change({ visibility: event.target.value as Visibility })}
      >
        {VISIBILITIES.map((visibility) => (
          <option key={visibility} value={visibility}>
            {texts.visibilities[visibility]}
          </option>
        ))}
      </select>
      <form onSubmit={saveCaption}>
        <label htmlFor={`${id}-caption`}>{texts.caption}</label>
        <textarea id={`${id}-caption`} name="caption" rows={2} defaultValue={photo.caption ?? ''} />
        <button type="submit" className="button">
          {texts.captionSave}
        </button>
      </form>
      <p role="status">{status}</p>
    </div>
  );
}

function useChange(photo: Photo) {
  const bus = usePhotoBus();
  const [status, setStatus] = useState('');
  const change = async (wanted: { caption?: string; visibility?: Visibility }) => {
    setStatus('');
    try {
      bus.publish({ type: 'changed', photo: await changePhoto(photo.id, wanted) });
      setStatus(texts.saved);
    } catch (error) {
      setStatus(Problem.of(error).detail);
    }
  };
  return { change, status };
}
