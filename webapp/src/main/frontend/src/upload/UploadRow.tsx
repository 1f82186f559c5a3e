import { memo } from 'react';
import { Link } from 'wouter';
import { photoPath } from '../app/paths';
import { previewsOf } from '../library/previews';
import { formats, messages } from '../messages';
import { useUploader } from './UploadContext';
import { isCancellable, isRetriable, type Upload } from './uploads';

const texts = messages.upload;

/** One upload: what it is, how far it is, and what can be done about it. */
export const UploadRow = memo(function UploadRow({ upload }: { upload: Upload }) {
  return (
    <li className="upload-row" data-stage={upload.stage}>
      <Thumbnail upload={upload} />
      <div className="upload-facts">
        <p className="upload-name" title={upload.name}>
          {upload.photo ? (
            <Link href={photoPath(upload.photo)} aria-label={texts.view(upload.name)}>
              {upload.name}
            </Link>
          ) : (
            upload.name
          )}
        </p>
        <Progress upload={upload} />
        <p className="upload-status">{statusOf(upload)}</p>
      </div>
      <Actions upload={upload} />
    </li>
  );
});

function Thumbnail({ upload }: { upload: Upload }) {
  return upload.thumbnail === undefined ? (
    <span className="upload-thumbnail" />
  ) : (
    <img className="upload-thumbnail" src={upload.thumbnail} alt="" />
  );
}

/** Counts bytes while they are sent; after that nobody knows how long it takes. */
function Progress({ upload }: { upload: Upload }) {
  const label = texts.progress(upload.name);
  switch (upload.stage) {
    case 'waiting':
    case 'sending':
      return <progress aria-label={label} max={1} value={upload.share} />;
    case 'saving':
    case 'previewing':
      return <progress aria-label={label} />;
    default:
      return null;
  }
}

function statusOf(upload: Upload): string {
  switch (upload.stage) {
    case 'sending':
      return texts.sending(
        formats.bytes(Math.round(upload.share * upload.size)),
        formats.bytes(upload.size),
      );
    case 'failed':
      return upload.problem?.detail ?? messages.problems.unknown.title;
    case 'done':
      return doneStatusOf(upload);
    default:
      return texts[upload.stage];
  }
}

function doneStatusOf(upload: Upload): string {
  if (upload.duplicate) {
    return texts.duplicate;
  }
  const previews = upload.photo && previewsOf(upload.photo);
  return previews?.state === 'failed'
    ? texts.noPreview(previews.reason ?? messages.problems.noReason)
    : texts.done;
}

function Actions({ upload }: { upload: Upload }) {
  const uploader = useUploader();
  const { id, name } = upload;
  return (
    <div className="upload-actions">
      {isCancellable(upload) && (
        <Action label={texts.cancelLabel} name={texts.cancel(name)} act={() => uploader.cancel(id)} />
      )}
      {isRetriable(upload) && (
        <>
          <Action label={texts.retryLabel} name={texts.retry(name)} act={() => uploader.retry(id)} />
          <Action
            label={texts.dismissLabel}
            name={texts.dismiss(name)}
            act={() => uploader.dismiss(id)}
          />
        </>
      )}
    </div>
  );
}

function Action({ label, name, act }: { label: string; name: string; act: () => void }) {
  return (
    <button type="button" className="button quiet" aria-label={name} onClick={act}>
      {label}
    </button>
  );
}
