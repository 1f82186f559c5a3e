import { useId, useState } from 'react';
import type { Advantage, Stack } from '../api/similar';
import type { Photo } from '../api/types';
import { formats, known, t } from '../i18n';
import { altText, renditionOf, THUMBNAIL } from '../library/previews';
import { useDelete } from '../photo/useDelete';
import { Dialog } from '../ui/Dialog';
import './similar.css';

interface Props {
  readonly stack: Stack;
  readonly onClose: () => void;
  /** Called before the others are taken away. */
  readonly onKeep?: (kept: Photo) => void;
}

/** Photos of one scene side by side: the best is proposed, and whoever owns them decides. */
export default function StackDialog({ stack, onClose, onKeep }: Props) {
  const { photos, best, reasons } = stack;
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set([best]));
  const hint = useId();
  const remove = useDelete();
  const others = photos.filter(({ id }) => !kept.has(id));
  const [first] = photos.filter(({ id }) => kept.has(id));
  const turn = (id: string) => {
    const next = new Set(kept);
    if (!next.delete(id)) {
      next.add(id);
    }
    setKept(next);
  };
  const confirm = () => {
    onClose();
    if (first) {
      onKeep?.(first);
    }
    void remove(others);
  };
  return (
    <Dialog title={t('similar.stack', { count: photos.length })} onClose={onClose} isWide>
      <p id={hint} className="hint">
        {t('similar.hint')}
      </p>
      <ul className="stack" aria-describedby={hint}>
        {photos.map((photo) => (
          <Member key={photo.id} photo={photo} isKept={kept.has(photo.id)} reasons={photo.id === best ? reasons : undefined} onTurn={() => turn(photo.id)} />
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button" onClick={onClose}>
          {t('app.cancel')}
        </button>
        <button type="button" className="button primary" disabled={others.length === 0 || !first} onClick={confirm}>
          {t('similar.keep', { kept: kept.size, count: others.length })}
        </button>
      </div>
    </Dialog>
  );
}

interface MemberProps {
  readonly photo: Photo;
  readonly isKept: boolean;
  /** Of the best one. */
  readonly reasons: readonly Advantage[] | undefined;
  readonly onTurn: () => void;
}

function Member({ photo, isKept, reasons, onTurn }: MemberProps) {
  const file = renditionOf(photo, THUMBNAIL);
  const size = `${formats.number(photo.width)} × ${formats.number(photo.height)} · ${formats.bytes(photo.size)}`;
  return (
    <li data-kept={isKept}>
      <label>
        <span className="stack-picture">
          {file && <img src={file.href} alt="" />}
          {reasons && <span className="stack-best">{t('similar.best')}</span>}
        </span>
        <span className="check">
          <input type="checkbox" checked={isKept} onChange={onTurn} />
          <span>{t('similar.keepOne', { name: altText(photo) })}</span>
        </span>
      </label>
      <p className="hint">{size}</p>
      {reasons && reasons.length > 0 && <p className="hint">{reasons.map(reasonOf).join(' ')}</p>}
    </li>
  );
}

/** In words, since the numbers of some measures tell nobody anything. */
const reasonOf = ({ measure, best, next }: Advantage): string =>
  known(`similar.better.${measure}`) ?? `${measure}: ${formats.number(best)} > ${formats.number(next)}`;
