import type { Photo } from '../api/types';
import { t } from '../i18n';
import { IconButton } from '../ui/IconButton';
import { AvatarSection } from './AvatarSection';
import { Caption } from './Caption';
import { Facts } from './Facts';
import { PlaceSection } from './PlaceSection';
import { QualitySection } from './QualitySection';
import { RenditionsSection } from './RenditionsSection';
import { SimilarSection } from './SimilarSection';
import { TagsSection } from './TagsSection';
import { VisibilitySection } from './VisibilitySection';
import { WorkSection } from './WorkSection';
import './info.css';

interface Props {
  readonly photo: Photo;
  readonly isOwn: boolean;
  readonly onClose: () => void;
}

/** What is known about a photo; its owner may change some of it. A fork adds its sections here. */
export function InfoPanel({ photo, isOwn, onClose }: Props) {
  return (
    <aside className="info" aria-label={t('photo.details')}>
      <header>
        <h2>{t('photo.details')}</h2>
        <IconButton icon="close" label={t('photo.hideDetails')} onClick={onClose} />
      </header>
      <Caption photo={photo} isOwn={isOwn} />
      <Facts photo={photo} />
      <TagsSection photo={photo} isOwn={isOwn} />
      <QualitySection photo={photo} />
      <SimilarSection photo={photo} isOwn={isOwn} />
      <PlaceSection photo={photo} isOwn={isOwn} />
      {isOwn && <VisibilitySection photo={photo} />}
      {isOwn && <AvatarSection photo={photo} />}
      <RenditionsSection photo={photo} />
      {isOwn && <WorkSection photo={photo} />}
    </aside>
  );
}
