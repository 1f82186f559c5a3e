import { chooseLanguage, type Language } from './languages';

/** Each language is a chunk of its own, so that readers of one don't load the others. */
const catalogues: Record<Language, () => Promise<{ default: unknown }>> = {
  en: () => import('./en.json'),
  de: () => import('./de.json'),
};

export const { language, locale } = chooseLanguage();

/** What the first page says, in the reader's language. */
export const loadCatalogue = () => catalogues[language]();
