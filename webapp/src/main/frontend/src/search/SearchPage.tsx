import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { Problem } from '../api/problem';
import { type Found, search } from '../api/search';
import type { Photo } from '../api/types';
import { searchPath } from '../app/paths';
import { queryClient } from '../app/queryClient';
import { useTitle } from '../app/useTitle';
import { t } from '../i18n';
import '../library/library.css';
import { PhotoGrid } from '../library/PhotoGrid';
import { aspectRatio } from '../library/previews';
import { useSelection } from '../library/useSelection';
import SelectionBar from '../many/SelectionBar';
import { LoadMore } from '../ui/LoadMore';
import { ProblemNote } from '../ui/ProblemNote';
import { Chips } from './Chips';
import { Reasons } from './Reasons';
import { useFoundNews } from './useFoundNews';
import './search.css';

const FoundLightbox = lazy(() => import('./FoundLightbox'));

/** What fits a question, the best first; or honestly nothing. */
export default function SearchPage() {
  const parameters = new URLSearchParams(useSearch());
  const question = parameters.get('q') ?? '';
  const photoId = parameters.get('photo');
  const [, navigate] = useLocation();
  const [isExplaining, setExplaining] = useState(false);
  useTitle(question === '' ? t('search.label') : question);
  const found = useInfiniteQuery(
    {
      queryKey: ['search', question],
      queryFn: ({ pageParam, signal }) => search(question, pageParam, signal),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      enabled: question !== '',
      retry: false,
    },
    queryClient,
  );
  const items = useFoundNews(useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]));
  const slots = useMemo(() => items.map((photo) => ({ time: 0, ratio: aspectRatio(photo), photo })), [items]);
  const selecting = useSelection(slots);
  const hrefOf = (photo: Photo) => `${searchPath(question)}&photo=${encodeURIComponent(photo.id)}`;
  const problem = found.error ? Problem.of(found.error) : undefined;
  return (
    <>
      <h1 className={question === '' ? 'page-title' : 'visually-hidden'}>{t('search.label')}</h1>
      <Chips question={question} />
      {problem && <Unreadable problem={problem} onRetry={() => void found.refetch()} />}
      {found.isLoading && <p className="waiting">{t('app.loading')}</p>}
      {found.isSuccess && items.length === 0 && (
        <Nothing question={question} didYouMean={found.data.pages[0]?.didYouMean ?? null} />
      )}
      {items.length > 0 && (
        <>
          <div className="search-head">
            <p role="status">{t(found.hasNextPage ? 'search.moreThan' : 'search.found', { count: items.length })}</p>
            <button
              type="button"
              className="button small"
              aria-pressed={isExplaining}
              onClick={() => setExplaining(!isExplaining)}
            >
              {t('search.why')}
            </button>
          </div>
          {isExplaining ? (
            <Reasons items={items} hrefOf={hrefOf} />
          ) : (
            <PhotoGrid slots={slots} shape={slots} hrefOf={hrefOf} selecting={selecting} byDay={false} />
          )}
          {found.hasNextPage && <LoadMore key={items.length} onNear={() => void found.fetchNextPage()} />}
        </>
      )}
      {selecting.selection.photos.size > 0 && <SelectionBar selecting={selecting} />}
      {photoId !== null && items.length > 0 && (
        <Suspense>
          <FoundLightbox items={items} photoId={photoId} hrefOf={hrefOf} onClosed={() => navigate(searchPath(question), { replace: true })} />
        </Suspense>
      )}
    </>
  );
}

function Nothing({ question, didYouMean }: { question: string; didYouMean: Found['caption'] }) {
  return (
    <section className="empty" role="status">
      <h2>{t('search.nothing', { question })}</h2>
      {didYouMean ? (
        <p>
          {t('search.didYouMean')} <Link href={searchPath(didYouMean)}>{didYouMean}</Link>
        </p>
      ) : (
        <p>{t('search.nothingDetail')}</p>
      )}
    </section>
  );
}

/** A question that can't be read is the asker's to mend; all else may be tried again. */
function Unreadable({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return problem.status === 422 ? (
    <section className="empty" role="alert">
      <h2>{problem.title}</h2>
      <p>{problem.detail}</p>
    </section>
  ) : (
    <ProblemNote problem={problem} onRetry={onRetry} />
  );
}
