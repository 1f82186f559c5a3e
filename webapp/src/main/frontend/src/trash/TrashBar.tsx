import { t } from '../i18n';
import '../many/many.css';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { useEscape } from '../ui/useEscape';

interface Props {
  readonly count: number;
  readonly onClear: () => void;
  readonly onRestore: () => void;
  readonly onForever: () => void;
}

/** What can be done with chosen photos of the trash. */
export function TrashBar({ count, onClear, onRestore, onForever }: Props) {
  useEscape(onClear);
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('many.title')}>
      <IconButton icon="close" label={t('many.clear')} onClick={onClear} />
      <strong aria-live="polite">{t('many.count', { count })}</strong>
      <button type="button" className="button" onClick={onRestore}>
        <Icon name="restore" />
        {t('trash.restore')}
      </button>
      <IconButton icon="trash" label={t('trash.forever')} onClick={onForever} />
    </div>
  );
}
