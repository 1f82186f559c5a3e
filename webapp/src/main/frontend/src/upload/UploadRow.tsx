import { memo } from 'react';
import { Link } from 'wouter';
import { photoPath } from '../app/paths';
import { formats, t } from '../i18n';
import { previewsOf } from '../library/previews';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { uploader } from './index';
import { isPausable, type Upload, workShare } from './uploads';

/** One upload: what it is, how far it is, and what can be done about it. */
export const UploadRow = memo(function UploadRow({ upload }: { upload: Upload }) {
  return (
    <li className="upload-row" data-stage={upload.stage}>
      <span className="upload-thumbnail">
        {upload.thumbnail === undefined ? <Icon name="image" /> : <img src={upload.thumbnail} alt="" />}
      </span>
      <div className="upload-facts">
        <p className="upload-name" title={upload.name}>
          {upload.photo ? (
            <Link href={photoPath(upload.photo)} aria-label={t('upload.view', { name: upload.name })}>
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

/** Bytes while they are sent, then the work that is done on the photo. */
function Progress({ upload }: { upload: Upload }) {
  const label = t('upload.progress', { name: upload.name });
  switch (upload.stage) {
    case 'waiting':
    case 'sending':
    case 'paused':
      return <progress aria-label={label} max={1} value={upload.share} />;
    case 'saving':
      return <progress aria-label={label} />;
    case 'processing':
      return (
        <progress
          className="working"
          aria-label={t('upload.workProgress', { name: upload.name })}
          max={1}
          value={upload.photo ? workShare(upload.photo) : 0}
        />
      );
    default:
      return null;
  }
}

function statusOf(upload: Upload): string {
  const { stage, size, share, problem } = upload;
  switch (stage) {
    case 'sending':
    case 'paused': {
      const values = { sent: formats.bytes(Math.round(share * size)), size: formats.bytes(size) };
      return t(`upload.${stage}`, values);
    }
    case 'failed':
      return problem?.detail ?? t('problem.unknown');
    case 'processing':
      return processingStatus(upload);
    case 'done':
      return doneStatus(upload);
    default:
      return t(`upload.${stage}`);
  }
}

function processingStatus({ photo }: Upload): string {
  const work = photo?.work ?? [];
  const done = work.filter(({ state }) => state !== 'owed').length;
  return t('upload.processing', { done, total: work.length });
}

function doneStatus({ duplicate, photo }: Upload): string {
  if (duplicate) {
    return t('upload.duplicate');
  }
  const previews = photo && previewsOf(photo);
  return previews?.state === 'failed'
    ? t('upload.noPreview', { reason: previews.reason ?? t('problem.noReason') })
    : t('upload.done');
}

function Actions({ upload }: { upload: Upload }) {
  const { id, name, stage } = upload;
  const isOpen = isPausable(upload) || stage === 'paused' || stage === 'failed';
  return (
    <div className="upload-actions">
      {stage === 'sending' && (
        <IconButton icon="pause" label={t('upload.pause', { name })} onClick={() => uploader.pause(id)} />
      )}
      {stage === 'paused' && (
        <IconButton icon="play" label={t('upload.resume', { name })} onClick={() => uploader.resume(id)} />
      )}
      {stage === 'failed' && (
        <IconButton icon="retry" label={t('upload.retry', { name })} onClick={() => uploader.retry(id)} />
      )}
      {isOpen && (
        <IconButton icon="close" label={t('upload.cancel', { name })} onClick={() => uploader.cancel(id)} />
      )}
      {stage === 'done' && <Icon name="check" />}
    </div>
  );
}
