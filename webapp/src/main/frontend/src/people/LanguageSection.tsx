import { useId } from 'react';
import { language, t } from '../i18n';
import { type Language, languages, rememberLanguage } from '../i18n/languages';

/** Of the page, in this browser. */
export function LanguageSection() {
  const id = useId();
  const choose = (chosen: Language) => {
    rememberLanguage(chosen);
    window.location.reload();
  };
  return (
    <section className="panel">
      <h2>
        <label htmlFor={id}>{t('settings.language')}</label>
      </h2>
      <select id={id} className="narrow" defaultValue={language} onChange={(event) => choose(event.target.value as Language)}>
        {Object.entries(languages).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </section>
  );
}
