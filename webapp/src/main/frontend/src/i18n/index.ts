import { type Messages as Catalogue, setupI18n } from '@lingui/core';
import type en from './en.json';
import type more from './more.en.json';
import { language, loadCatalogue, locale } from './catalogues';
import { formatsFor } from './formats';

/** What can be said; each language has a file with all of them (ICU MessageFormat). */
export type MessageKey = keyof typeof en | keyof typeof more;
type Values = Readonly<Record<string, string | number>>;

export { language };
/** With the reader's region, so that `en-GB` gets its own dates. */
export const formats = formatsFor(locale);

const i18n = setupI18n();

/** Before this nothing can be said. */
export async function loadMessages(): Promise<void> {
  const { default: messages } = await loadCatalogue();
  i18n.loadAndActivate({ locale, messages: messages as Catalogue });
  document.documentElement.lang = language;
}

export function addMessages(messages: unknown): void {
  i18n.load(locale, messages as Catalogue);
}

/** What is said in the reader's language. */
export function t(key: MessageKey, values?: Values): string {
  return i18n.t(key, values);
}

/** The same for keys that come from data; nothing where the language has no such message. */
export function known(key: string): string | undefined {
  return key in i18n.messages ? i18n.t(key) : undefined;
}
