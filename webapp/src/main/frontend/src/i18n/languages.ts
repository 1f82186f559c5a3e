/** The languages of the page, by their own names. Another one is a file and a line here. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const KEY = 'language';

/** The one that was chosen in the settings, or else the first of the browser's that is there. */
export function chooseLanguage(): { language: Language; locale: string } {
  const chosen = localStorage.getItem(KEY);
  const wanted = [...(chosen === null ? [] : [chosen]), ...navigator.languages];
  const first = wanted.map(baseOf).find((base) => base in languages) ?? 'en';
  const locale = navigator.languages.find((tag) => baseOf(tag) === first) ?? first;
  return { language: first as Language, locale };
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}

function baseOf(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? 'en';
}
