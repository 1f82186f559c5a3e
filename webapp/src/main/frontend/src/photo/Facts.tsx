import type { Photo } from '../api/types';
import { formats, known, t } from '../i18n';
import { Icon, type IconName } from '../ui/Icon';
import { cameraOf, exposureOf, humanise, otherFields } from './fields';

/** When, what file, which camera; then whatever else the file says. */
export function Facts({ photo }: { photo: Photo }) {
  const fields = photo.fields ?? {};
  const others = otherFields(fields);
  const camera = cameraOf(fields);
  const taken = photo.takenAt ?? undefined;
  return (
    <section className="info-section">
      <ul className="facts">
        <Fact
          icon="calendar"
          main={formats.dateTime(new Date(taken ?? photo.uploadedAt))}
          more={taken === undefined ? t('photo.uploadTime') : uploaded(photo)}
        />
        <Fact icon="image" main={photo.fileName} more={`${dimensions(photo)} · ${formats.bytes(photo.size)}`} />
        {camera !== undefined && <Fact icon="camera" main={camera} more={exposureOf(fields)} />}
        {fields['lens'] !== undefined && <Fact icon="lens" main={fields['lens']} />}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{t('photo.moreFields')}</summary>
          <dl className="fields">
            {others.map(([name, value]) => (
              <div key={name}>
                <dt>{known(`field.${name}`) ?? humanise(name)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

interface FactProps {
  readonly icon: IconName;
  readonly main: string;
  readonly more?: string | undefined;
}

function Fact({ icon, main, more }: FactProps) {
  return (
    <li>
      <Icon name={icon} />
      <div>
        <p className="fact-main">{main}</p>
        {more !== undefined && more !== '' && <p className="hint">{more}</p>}
      </div>
    </li>
  );
}

const uploaded = (photo: Photo) =>
  t('photo.uploadedOn', { date: formats.date(new Date(photo.uploadedAt)) });

function dimensions({ width, height }: Photo): string {
  const mega = formats.number(Math.round((width * height) / 1e5) / 10);
  return t('photo.pixels', { width: formats.number(width), height: formats.number(height), mega });
}
