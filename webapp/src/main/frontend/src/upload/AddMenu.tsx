import { t } from '../i18n';
import { Icon } from '../ui/Icon';
import { Menu, type MenuEntry } from '../ui/Menu';
import { chooseFiles } from './chosenFiles';

const HAS_CAMERA = '(pointer: coarse)';

/** Where photos come from. */
export default function AddMenu() {
  const entries: MenuEntry[] = [
    { icon: 'photos', label: t('upload.chooseFiles'), act: () => chooseFiles('files') },
    { icon: 'folder', label: t('upload.chooseFolder'), act: () => chooseFiles('folder') },
  ];
  if (matchMedia(HAS_CAMERA).matches) {
    entries.push({ icon: 'camera', label: t('upload.takePhoto'), act: () => chooseFiles('camera') });
  }
  return (
    <Menu
      startsOpen
      label={t('upload.add')}
      buttonClass="button primary add"
      button={
        <>
          <Icon name="upload" />
          <span>{t('upload.add')}</span>
        </>
      }
      entries={entries}
    />
  );
}
