import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { fetchSimilar } from '../api/similar';
import type { Photo } from '../api/types';
import { photoPath } from '../app/paths';
import { queryClient } from '../app/queryClient';
import { useFeature } from '../app/session';
import { t } from '../i18n';
import { later } from '../i18n/later';
import { altText, renditionOf, THUMBNAIL } from '../library/previews';
import { useStacks } from '../library/stacks';

const StackDialog = later(() => import('../similar/StackDialog'));

const MOST = 9;

/** Photos that look like this one; those of the same scene can be compared. */
export function SimilarSection({ photo, isOwn }: { photo: Photo; isOwn: boolean }) {
  const isThere = useFeature('similar') && (isOwn || photo.visibility === 'public');
  const [, navigate] = useLocation();
  const state = useHistoryState<unknown>();
  const stack = useStacks().get(photo.id);
  const [isComparing, setComparing] = useState(false);
  const similar = useQuery(
    {
      queryKey: ['similar', photo.id],
      queryFn: ({ signal }) => fetchSimilar(photo.id, MOST, signal),
      enabled: isThere,
      retry: false,
    },
    queryClient,
  );
  const found = similar.data ?? [];
  if (!isThere || found.length === 0) {
    return null;
  }
  return (
    <section className="info-section">
      <h3>{t('similar.title')}</h3>
      <ul className="similar">
        {found.map(({ photo: other }) => (
          <li key={other.id}>
            <Link href={photoPath(other)} replace state={state} aria-label={altText(other)} title={altText(other)}>
              <img src={renditionOf(other, THUMBNAIL)?.href} alt="" />
            </Link>
          </li>
        ))}
      </ul>
      {isOwn && stack && (
        <button type="button" className="button small" onClick={() => setComparing(true)}>
          {t('similar.compare')}
        </button>
      )}
      {isComparing && stack && (
        <Suspense>
          <StackDialog
            stack={stack}
            onClose={() => setComparing(false)}
            onKeep={(kept) => navigate(photoPath(kept), { replace: true, state })}
          />
        </Suspense>
      )}
    </section>
  );
}
