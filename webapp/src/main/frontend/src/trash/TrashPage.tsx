import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { deletePhotoForever, emptyTrash, listTrash, restorePhoto } from '../api/photos';
import { Problem } from '../api/problem';
import type { Photo } from '../api/types';
import { photoBus } from '../app/photoEvents';
import { queryClient } from '../app/queryClient';
import { refreshMe } from '../app/session';
import { useTitle } from '../app/useTitle';
import { formats, t } from '../i18n';
import '../library/library.css';
import { PhotoGrid } from '../library/PhotoGrid';
import { aspectRatio } from '../library/previews';
import { useSelection } from '../library/useSelection';
import { Confirm } from '../ui/Confirm';
import { eachOf } from '../ui/eachOf';
import { LoadMore } from '../ui/LoadMore';
import { ProblemNote } from '../ui/ProblemNote';
import { say } from '../ui/toasts';
import { TrashBar } from './TrashBar';

/** What was deleted and can still be had back. A click chooses: there is nothing to open here. */
export default function TrashPage() {
  useTitle(t('nav.trash'));
  const [asking, setAsking] = useState<'empty' | 'forever'>();
  const trash = useInfiniteQuery(
    {
      queryKey: ['trash'],
      queryFn: ({ pageParam, signal }) => listTrash(pageParam, signal),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
    },
    queryClient,
  );
  const photos = useMemo(() => trash.data?.pages.flatMap(({ items }) => items) ?? [], [trash.data]);
  const slots = useMemo(() => photos.map((photo) => ({ time: timeOf(photo), ratio: aspectRatio(photo), photo })), [photos]);
  const selecting = useSelection(slots);
  const chosen = [...selecting.selection.photos.values()];
  const refresh = async () => {
    selecting.clear();
    await Promise.all([queryClient.invalidateQueries({ queryKey: ['trash'] }), refreshMe()]);
  };
  const restore = async () => {
    const { done, problem } = await eachOf(chosen, (photo) => restorePhoto(photo.id));
    done.forEach((photo) => photoBus.publish({ type: 'added', photo }));
    say(problem ? problem.detail : t('trash.restored', { count: done.length }));
    await refresh();
  };
  const removeForever = async () => {
    const { done, problem } = await eachOf(chosen, (photo) => deletePhotoForever(photo.id));
    say(problem ? problem.detail : t('trash.deleted', { count: done.length }));
    await refresh();
  };
  const empty = async () => {
    await emptyTrash().catch((error: unknown) => say(Problem.of(error).detail));
    await refresh();
  };
  if (trash.error) {
    return <ProblemNote problem={Problem.of(trash.error)} onRetry={() => void trash.refetch()} />;
  }
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{t('nav.trash')}</h1>
        {photos.length > 0 && (
          <button type="button" className="button" onClick={() => setAsking('empty')}>
            {t('trash.empty')}
          </button>
        )}
      </div>
      {trash.isPending && <p className="waiting">{t('app.loading')}</p>}
      {trash.isSuccess && photos.length === 0 && (
        <section className="empty">
          <h2>{t('trash.nothing')}</h2>
          <p>{t('trash.nothingDetail')}</p>
        </section>
      )}
      {photos.length > 0 && (
        <>
          <p className="hint page-note">{noteOn(photos)}</p>
          <PhotoGrid slots={slots} shape={slots} hrefOf={() => '/trash'} selecting={selecting} byDay={false} clickSelects />
          {trash.hasNextPage && <LoadMore key={photos.length} onNear={() => void trash.fetchNextPage()} />}
        </>
      )}
      {chosen.length > 0 && (
        <TrashBar count={chosen.length} onClear={selecting.clear} onRestore={() => void restore()} onForever={() => setAsking('forever')} />
      )}
      {asking && (
        <Confirm
          title={t('trash.askTitle')}
          detail={asking === 'empty' ? t('trash.askEmpty') : t('trash.askDetail', { count: chosen.length })}
          action={t('trash.forever')}
          onConfirm={asking === 'empty' ? empty : removeForever}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

const timeOf = (photo: Photo) => Date.parse(photo.deletedAt ?? photo.uploadedAt) / 1000;

/** When the first of them will go by itself. */
function noteOn(photos: readonly Photo[]): string {
  const purges = photos.flatMap(({ purgeAt }) => (purgeAt ? [Date.parse(purgeAt)] : []));
  return purges.length === 0
    ? ''
    : t('trash.purge', { date: formats.date(new Date(Math.min(...purges))) });
}
