import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { suggest } from '../api/search';
import { searchPath } from '../app/paths';
import { queryClient } from '../app/queryClient';
import { t } from '../i18n';
import { Icon } from '../ui/Icon';

const ASKED = 20;
const SHOWN = 12;

/** The most frequent tags: to begin with, or to narrow down by. */
export function Chips({ question }: { question: string }) {
  const { data = [] } = useQuery(
    { queryKey: ['suggestions', ''], queryFn: ({ signal }) => suggest('', ASKED, signal) },
    queryClient,
  );
  const words = question.trim().split(/\s+/).filter(Boolean);
  const tags = data
    .filter(({ kind, query }) => (kind === 'tag' || kind === 'camera') && !question.includes(query))
    .slice(0, SHOWN);
  if (tags.length === 0) {
    return null;
  }
  return (
    <ul className="chips" aria-label={t('search.chips')}>
      {words.length > 0 && (
        <li>
          <Link href={searchPath('')} className="chip asked" aria-label={t('search.remove', { term: question })}>
            {question}
            <Icon name="close" />
          </Link>
        </li>
      )}
      {tags.map(({ text, query, kind }) => (
        <li key={query}>
          <Link href={searchPath(`${question} ${query}`.trim())} className="chip">
            <Icon name={kind === 'tag' ? 'tag' : 'camera'} />
            {text}
          </Link>
        </li>
      ))}
    </ul>
  );
}
