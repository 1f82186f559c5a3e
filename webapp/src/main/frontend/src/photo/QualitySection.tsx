import type { Photo } from '../api/types';
import { formats, known, t } from '../i18n';
import { Icon } from '../ui/Icon';
import { byWhom } from './byWhom';
import { humanise } from './fields';

/** The verdict with its reasons, and every score that a tagger gave. */
export function QualitySection({ photo }: { photo: Photo }) {
  const scores = photo.scores ?? [];
  const { quality } = photo;
  if (scores.length === 0 && !quality) {
    return null;
  }
  return (
    <section className="info-section">
      <h3>{t('photo.quality')}</h3>
      {quality && (
        <p className="verdict" data-good={quality.good}>
          <Icon name={quality.good ? 'check' : 'info'} />
          {quality.good ? t('quality.good') : t('quality.poor')}
          {quality.reasons.length > 0 && (
            <span className="hint">{quality.reasons.map(nameOf).join(', ')}</span>
          )}
        </p>
      )}
      {byWhom(scores).map(([who, given]) => (
        <div key={who} className="found">
          <ul className="scores">
            {given.map(({ name, value, by }) => (
              <li key={`${name} ${by?.provider ?? ''}`}>
                <span>{nameOf(name)}</span>
                <meter min={0} max={1} value={value} aria-label={nameOf(name)} />
                <span className="hint">{formats.percent(value)}</span>
              </li>
            ))}
          </ul>
          <p className="hint">{who}</p>
        </div>
      ))}
    </section>
  );
}

const nameOf = (name: string) => known(`score.${name}`) ?? humanise(name);
