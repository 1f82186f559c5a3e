import { type SubmitEvent, useId } from 'react';
import type { Photo, Tag } from '../api/types';
import { formats, t } from '../i18n';
import { Icon } from '../ui/Icon';
import { byWhom } from './byWhom';
import { usePhotoChange } from './usePhotoChange';

/** The owner's own tags, to change; and what taggers found, with how sure they are. */
export function TagsSection({ photo, isOwn }: { photo: Photo; isOwn: boolean }) {
  const found = foundTags(photo);
  const own = photo.ownTags ?? [];
  if (!isOwn && found.length + own.length === 0) {
    return null;
  }
  return (
    <section className="info-section">
      <h3>{t('photo.tags')}</h3>
      {own.length > 0 && (
        <ul className="tags">
          {own.map((name) => (
            <OwnTag key={name} photo={photo} name={name} isOwn={isOwn} />
          ))}
        </ul>
      )}
      {isOwn && <AddTag photo={photo} />}
      {byWhom(found).map(([who, tags]) => (
        <div key={who} className="found">
          <ul className="tags">
            {tags.map((tag) => (
              <FoundTag key={`${tag.vocabulary} ${tag.name}`} tag={tag} />
            ))}
          </ul>
          <p className="hint">{who}</p>
        </div>
      ))}
    </section>
  );
}

function OwnTag({ photo, name, isOwn }: { photo: Photo; name: string; isOwn: boolean }) {
  const { change, busy } = usePhotoChange(photo);
  const remove = () => void change({ ownTags: (photo.ownTags ?? []).filter((tag) => tag !== name) });
  return (
    <li className="tag own">
      {name}
      {isOwn && (
        <button type="button" aria-label={t('photo.removeTag', { name })} disabled={busy} onClick={remove}>
          <Icon name="close" />
        </button>
      )}
    </li>
  );
}

function FoundTag({ tag }: { tag: Tag }) {
  return (
    <li className="tag">
      {tag.name}
      {tag.confidence !== undefined && <span className="confidence">{formats.percent(tag.confidence)}</span>}
    </li>
  );
}

function AddTag({ photo }: { photo: Photo }) {
  const id = useId();
  const { change, busy, problem } = usePhotoChange(photo);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const tag = new FormData(form).get('tag');
    const name = typeof tag === 'string' ? tag.trim() : '';
    if (name !== '') {
      void change({ ownTags: [...(photo.ownTags ?? []), name] }).then((done) => {
        if (done) {
          form.reset();
        }
      });
    }
  };
  return (
    <form className="add-tag" onSubmit={submit}>
      <label className="visually-hidden" htmlFor={id}>
        {t('photo.addTag')}
      </label>
      <input id={id} name="tag" maxLength={100} placeholder={t('photo.addTag')} autoComplete="off" />
      <button type="submit" className="button small" disabled={busy}>
        {t('photo.add')}
      </button>
      {problem && (
        <p className="error" role="alert">
          {problem.detail}
        </p>
      )}
    </form>
  );
}

/** Those of taggers; the owner's own are shown apart. The surest come first. */
function foundTags(photo: Photo): Tag[] {
  const own = new Set(photo.ownTags ?? []);
  return (photo.tags ?? [])
    .filter(({ name, vocabulary }) => !(own.has(name) && vocabulary === 'own'))
    .sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
}
