import { addMessages, language } from './index';

/** What pages say that few come to: it is loaded with them. */
const catalogues = {
  en: () => import('./more.en.json'),
  de: () => import('./more.de.json'),
};

let added: Promise<void> | undefined;

export function loadMore(): Promise<void> {
  added ??= catalogues[language]().then(({ default: messages }) => addMessages(messages));
  return added;
}
