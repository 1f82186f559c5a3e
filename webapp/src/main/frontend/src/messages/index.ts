import { en } from './en';
import { formatsFor } from './format';

export type Messages = typeof en;

/** Every language the page speaks. Another one is another file and a line here. */
const languages: Readonly<Record<string, Messages>> = { en };

const wanted = navigator.languages.find((tag) => baseOf(tag) in languages) ?? 'en';

export const language = baseOf(wanted);
export const messages: Messages = languages[language] ?? en;
/** With the reader's region, so that `en-GB` gets its own dates. */
export const formats = formatsFor(wanted);

function baseOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? 'en';
}
