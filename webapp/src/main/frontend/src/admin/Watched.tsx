import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { t } from '../i18n';
import { ProblemNote } from '../ui/ProblemNote';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was asked for, or that it is coming, or what went wrong. */
export function Watched<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  return query.error ? (
    <ProblemNote problem={Problem.of(query.error)} onRetry={() => void query.refetch()} />
  ) : (
    <p className="waiting">{t('app.loading')}</p>
  );
}
