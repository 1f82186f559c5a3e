import { useEffect } from 'react';
import { messages } from '../messages';

/** Names the page in the browser's tab; the page underneath gets its name back afterwards. */
export function useTitle(title: string) {
  useEffect(() => {
    const before = document.title;
    document.title = messages.app.pageTitle(title);
    return () => {
      document.title = before;
    };
  }, [title]);
}
