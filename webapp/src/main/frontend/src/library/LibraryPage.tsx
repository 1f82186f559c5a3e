import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Stack } from '../api/similar';
import { NotFound } from '../app/NotFound';
import { photoPath } from '../app/paths';
import { refreshMe } from '../app/session';
import { useTitle } from '../app/useTitle';
import { t } from '../i18n';
import { later } from '../i18n/later';
import { ProblemNote } from '../ui/ProblemNote';
import { EmptyLibrary } from './EmptyLibrary';
import { PhotoGrid } from './PhotoGrid';
import { tileId } from './PhotoTile';
import { useLibrary } from './useLibrary';
import { useSelection } from './useSelection';
import { useStackBadges } from './useStackBadges';
import './library.css';

const SelectionBar = later(() => import('../many/SelectionBar'));
const StackDialog = later(() => import('../similar/StackDialog'));
const LibraryLightbox = later(() => import('../photo/LibraryLightbox'));

interface Props {
  readonly username: string;
  /** The one that is open over the grid. */
  readonly photoId: string | undefined;
  /** Whether it is the viewer's own library. */
  readonly isOwn: boolean;
}

/** One user's photos, and one of them open if the address says so. */
export function LibraryPage({ username, photoId, isOwn }: Props) {
  const { model, library } = useLibrary(username);
  const { slots, status, problem } = library;
  const selecting = useSelection(slots, model.loadRange);
  const owner = slots.find(({ photo }) => photo)?.photo?.owner.displayName ?? username;
  const { stacks, onLook: onLookForStacks } = useStackBadges(isOwn, model.partsBetween);
  const [stack, setStack] = useState<Stack>();
  const onLook = useCallback(
    (from: number, to: number) => {
      model.want(from, to);
      onLookForStacks(from, to);
    },
    [model, onLookForStacks],
  );
  useTitle(isOwn ? t('library.own') : t('library.of', { name: owner }));
  useFocusAfterLightbox(photoId);
  useEffect(() => {
    if (problem?.isUnauthenticated) {
      void refreshMe();
    }
  }, [problem]);
  if (problem?.status === 404) {
    return <NotFound />;
  }
  return (
    <>
      <h1 className={isOwn ? 'visually-hidden' : 'page-title'}>
        {isOwn ? t('library.own') : t('library.of', { name: owner })}
      </h1>
      {status === 'failed' && problem && (
        <ProblemNote problem={problem} onRetry={() => void model.load()} />
      )}
      {status === 'loading' && <p className="waiting">{t('app.loading')}</p>}
      {status === 'ready' && slots.length === 0 && <EmptyLibrary isOwn={isOwn} />}
      {slots.length > 0 && (
        <PhotoGrid
          slots={slots}
          shape={library.shape}
          hrefOf={photoPath}
          onLook={onLook}
          stacks={stacks}
          onStack={setStack}
          selecting={isOwn ? selecting : undefined}
        />
      )}
      {selecting.selection.photos.size > 0 && (
        <Suspense>
          <SelectionBar selecting={selecting} />
        </Suspense>
      )}
      {stack && (
        <Suspense>
          <StackDialog stack={stack} onClose={() => setStack(undefined)} />
        </Suspense>
      )}
      {photoId !== undefined && status === 'ready' && (
        <Suspense>
          <LibraryLightbox model={model} slots={slots} username={username} photoId={photoId} />
        </Suspense>
      )}
    </>
  );
}

/** When the lightbox closes, the keyboard goes on from the photo that was seen last. */
function useFocusAfterLightbox(photoId: string | undefined) {
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (photoId === undefined && last.current !== undefined) {
      const tile = document.getElementById(tileId(last.current));
      tile?.scrollIntoView({ block: 'nearest' });
      (tile ?? document.getElementById('main'))?.focus({ preventScroll: true });
    }
    last.current = photoId;
  }, [photoId]);
}
