import { Suspense, useState } from 'react';
import type { Photo } from '../api/types';
import { useFeature } from '../app/session';
import { t } from '../i18n';
import { later } from '../i18n/later';
import type { Selecting } from '../library/useSelection';
import { useDelete } from '../photo/useDelete';
import { VISIBILITIES } from '../photo/VisibilitySection';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';
import { useEscape } from '../ui/useEscape';
import { downloadZip, setVisibility } from './actions';
import { TagDialog } from './TagDialog';
import './many.css';

const ShareDialog = later(() => import('../share/ShareDialog'));

const VISIBILITY_ICONS = { private: 'lock', unlisted: 'link', public: 'globe' } as const;

/** In place of the header while photos are chosen: what can be done with them. */
export default function SelectionBar({ selecting }: { selecting: Selecting }) {
  const [tagging, setTagging] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const canShare = useFeature('shares');
  const canZip = useFeature('archives');
  const remove = useDelete();
  const photos: readonly Photo[] = [...selecting.selection.photos.values()];
  useEscape(selecting.clear);
  const trash = () => {
    void remove(photos);
    selecting.clear();
  };
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('many.title')}>
      <IconButton icon="close" label={t('many.clear')} onClick={selecting.clear} />
      <strong aria-live="polite">{t('many.count', { count: photos.length })}</strong>
      {canShare && (
        <IconButton icon="share" label={t('photo.share')} onClick={() => setSharing(true)} />
      )}
      <IconButton icon="tag" label={t('many.tag')} onClick={() => setTagging(true)} />
      <Menu
        label={t('photo.visibility')}
        buttonClass="icon-button"
        button={<Icon name="eye" />}
        entries={VISIBILITIES.map((visibility) => ({
          icon: VISIBILITY_ICONS[visibility],
          label: t(`visibility.${visibility}`),
          act: () => void setVisibility(photos, visibility),
        }))}
      />
      {canZip && (
        <IconButton icon="download" label={t('many.download')} onClick={() => void downloadZip(photos)} />
      )}
      <IconButton icon="trash" label={t('photo.delete')} onClick={trash} />
      {isSharing && (
        <Suspense>
          <ShareDialog photos={photos} onClose={() => setSharing(false)} />
        </Suspense>
      )}
      {tagging && <TagDialog photos={photos} onClose={() => setTagging(false)} />}
    </div>
  );
}
