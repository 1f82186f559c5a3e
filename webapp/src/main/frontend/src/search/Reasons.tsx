import { Link } from 'wouter';
import type { Found, Reason } from '../api/search';
import { formats, t } from '../i18n';
import { altText, renditionOf, THUMBNAIL } from '../library/previews';

interface Props {
  readonly items: readonly Found[];
  readonly hrefOf: (photo: Found) => string;
}

/** Each hit with why it was found. */
export function Reasons({ items, hrefOf }: Props) {
  return (
    <ul className="reasons">
      {items.map((photo) => (
        <li key={photo.id}>
          <Link href={hrefOf(photo)} state={{ fromGrid: true }}>
            <img src={renditionOf(photo, THUMBNAIL)?.href} alt={altText(photo)} loading="lazy" />
          </Link>
          <div>
            <p className="reason-name">{altText(photo)}</p>
            <p className="hint">{t('search.fits', { share: formats.percent(photo.score) })}</p>
            <ul>
              {distinct(photo.why).map(({ term, from, weight }) => (
                <li key={`${term} ${from}`}>
                  {t('search.because', { term, from })}
                  <meter min={0} max={1} value={weight} aria-label={term} />
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Several words of a question may be found in the same place. */
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const byText = new Map(reasons.map((reason) => [`${reason.term} ${reason.from}`, reason]));
  return [...byText.values()];
}
