import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { suggest, type Suggestion } from '../api/search';
import { queryClient } from '../app/queryClient';
import { t } from '../i18n';
import { Icon, type IconName } from '../ui/Icon';

const PAUSE_MS = 120;
const SHOWN = 8;
const NONE: readonly Suggestion[] = [];

interface Props {
  readonly id: string;
  readonly text: string;
  readonly active: number;
  /** Told the questions that are suggested. */
  readonly onQueries: (queries: readonly string[]) => void;
  readonly onChoose: (query: string) => void;
}

/** How the question may go on, by what the photos have. */
export default function Suggestions({ id, text, active, onQueries, onChoose }: Props) {
  const settled = useSettledText(text);
  const { data = NONE } = useQuery(
    {
      queryKey: ['suggestions', settled],
      queryFn: ({ signal }) => suggest(settled, SHOWN, signal),
      placeholderData: keepPreviousData,
    },
    queryClient,
  );
  useEffect(() => {
    onQueries(data.map(({ query }) => query));
    return () => onQueries([]);
  }, [data, onQueries]);
  if (data.length === 0) {
    return null;
  }
  return (
    <ul id={id} className="suggestions" role="listbox" aria-label={t('search.suggestions')}>
      {data.map(({ text: shown, kind, query, count }, index) => (
        // The keys are the box's.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <li
          key={query}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(query)}
        >
          <Icon name={iconOf(kind)} />
          <span>{shown}</span>
          {count > 0 && <span className="hint">{t('search.photos', { count })}</span>}
        </li>
      ))}
    </ul>
  );
}

function useSettledText(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

const ICONS: Readonly<Record<string, IconName>> = { tag: 'tag', camera: 'camera', date: 'calendar' };
const iconOf = (kind: string): IconName => ICONS[kind] ?? 'search';
