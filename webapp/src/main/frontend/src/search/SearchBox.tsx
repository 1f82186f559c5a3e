import { type KeyboardEvent, lazy, type SubmitEvent, Suspense, useId, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { searchPath } from '../app/paths';
import { t } from '../i18n';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import './searchBox.css';

const Suggestions = lazy(() => import('./Suggestions'));

/** The one box for questions; what it suggests is loaded when somebody begins to type. */
export function SearchBox() {
  const [location] = useLocation();
  const search = useSearch();
  const asked = location === '/search' ? (new URLSearchParams(search).get('q') ?? '') : '';
  // Typed anew for each question that was asked.
  return <Box key={asked} asked={asked} />;
}

function Box({ asked }: { asked: string }) {
  const [, navigate] = useLocation();
  const [text, setText] = useState(asked);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [queries, setQueries] = useState<readonly string[]>([]);
  const listId = useId();
  const ask = (question: string) => {
    setOpen(false);
    setActive(-1);
    setText(question);
    navigate(searchPath(question.trim()));
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const question = queries[active] ?? text;
    if (question.trim() !== '') {
      ask(question);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setOpen(false);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && queries.length > 0) {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((now) => Math.max(-1, Math.min(queries.length - 1, now + step)));
    }
  };
  return (
    <form
      className="search-box"
      role="search"
      onSubmit={submit}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          setOpen(false);
        }
      }}
    >
      <Icon name="search" />
      <input
        type="search"
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={isOpen && queries.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        enterKeyHint="search"
        value={text}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setText(event.target.value);
          setActive(-1);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {text !== '' && <IconButton icon="close" label={t('search.clear')} onClick={() => (asked === '' ? setText('') : ask(''))} />}
      {isOpen && (
        <Suspense>
          <Suggestions id={listId} text={text} active={active} onQueries={setQueries} onChoose={ask} />
        </Suspense>
      )}
    </form>
  );
}
