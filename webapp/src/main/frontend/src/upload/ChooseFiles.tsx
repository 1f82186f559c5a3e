import { useRef } from 'react';
import { useUploader } from './UploadContext';

/** A button that opens the system's file chooser. */
export function ChooseFiles({ label }: { label: string }) {
  const uploader = useUploader();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button primary" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        accept="image/*"
        hidden
        aria-label={label}
        onChange={(event) => {
          uploader.add([...(event.currentTarget.files ?? [])]);
          // So that choosing the same file again counts as a change.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
