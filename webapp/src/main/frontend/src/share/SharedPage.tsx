import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { useLocation, useParams, useSearch } from 'wouter';
import { Problem } from '../api/problem';
import { fetchShared, sharedZip } from '../api/shares';
import type { Photo } from '../api/types';
import { NotFound } from '../app/NotFound';
import { queryClient } from '../app/queryClient';
import { useTitle } from '../app/useTitle';
import { t } from '../i18n';
import '../library/library.css';
import { PhotoGrid } from '../library/PhotoGrid';
import { aspectRatio } from '../library/previews';
import { Icon } from '../ui/Icon';
import { LoadMore } from '../ui/LoadMore';
import { ProblemNote } from '../ui/ProblemNote';
import { SharePassword } from './SharePassword';

const FoundLightbox = lazy(() => import('../search/FoundLightbox'));

/** What somebody shared by a link. */
export default function SharedPage() {
  const { secret } = useParams<{ secret: string }>();
  const [, navigate] = useLocation();
  const photoId = new URLSearchParams(useSearch()).get('photo');
  const path = `/s/${encodeURIComponent(secret)}`;
  const shared = useInfiniteQuery(
    {
      queryKey: ['shared', secret],
      queryFn: ({ pageParam }) => fetchShared(secret, pageParam),
      initialPageParam: null as string | null,
      getNextPageParam: ({ photos }) => photos.next,
      retry: false,
    },
    queryClient,
  );
  const first = shared.data?.pages[0];
  const photos = useMemo(() => shared.data?.pages.flatMap((page) => page.photos.items) ?? [], [shared.data]);
  const slots = useMemo(() => photos.map((photo) => ({ time: 0, ratio: aspectRatio(photo), photo })), [photos]);
  const title = first?.title ?? (first ? t('share.from', { name: first.owner.displayName }) : t('app.loading'));
  useTitle(title);
  const problem = shared.error ? Problem.of(shared.error) : undefined;
  if (problem?.type.endsWith('share-password-needed')) {
    return <SharePassword secret={secret} onOpen={() => void shared.refetch()} />;
  }
  if (problem) {
    return problem.status === 404 ? <NotFound /> : <ProblemNote problem={problem} onRetry={() => void shared.refetch()} />;
  }
  if (!first) {
    return <p className="waiting">{t('app.loading')}</p>;
  }
  const hrefOf = (photo: Photo) => `${path}?photo=${encodeURIComponent(photo.id)}`;
  return (
    <>
      <div className="page-head">
        <div>
          <h1 className="page-title">{title}</h1>
          {first.title !== undefined && <p className="hint page-note">{t('share.from', { name: first.owner.displayName })}</p>}
        </div>
        {first.originals && photos.length > 0 && (
          <a className="button" href={sharedZip(secret)} download>
            <Icon name="download" />
            {t('share.downloadAll')}
          </a>
        )}
      </div>
      <PhotoGrid slots={slots} shape={slots} hrefOf={hrefOf} byDay={false} />
      {shared.hasNextPage && <LoadMore key={photos.length} onNear={() => void shared.fetchNextPage()} />}
      {photoId !== null && (
        <Suspense>
          <FoundLightbox items={photos} photoId={photoId} hrefOf={hrefOf} onClosed={() => navigate(path, { replace: true })} />
        </Suspense>
      )}
    </>
  );
}
