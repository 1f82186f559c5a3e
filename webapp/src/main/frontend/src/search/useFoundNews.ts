import { useEffect, useMemo, useState } from 'react';
import type { Found } from '../api/search';
import type { Photo } from '../api/types';
import { photoBus } from '../app/photoEvents';

/** What was found, with what became of it since. */
export function useFoundNews(items: readonly Found[]): readonly Found[] {
  const [news, setNews] = useState<ReadonlyMap<string, Photo | null>>(new Map());
  useEffect(
    () =>
      photoBus.subscribe((event) => {
        if (event.type === 'removed') {
          setNews((now) => new Map(now).set(event.id, null));
        } else if (event.type === 'changed' || event.type === 'added') {
          setNews((now) => new Map(now).set(event.photo.id, event.photo));
        }
      }),
    [],
  );
  return useMemo(
    () =>
      items.flatMap((item) => {
        const change = news.get(item.id);
        return change === null ? [] : [change ? { ...item, ...change } : item];
      }),
    [items, news],
  );
}
