import type { ReactNode } from 'react';
import type { Photo } from '../api/types';
import { formats, messages } from '../messages';
import { Sharing } from './Sharing';

const texts = messages.photo;

/** Shown elsewhere or meant for machines. */
const HIDDEN_FIELDS = new Set(['taken-at', 'taken-at-local', 'placeholder', 'orientation']);

/** What is known about a photo; its owner may change some of it. */
export function Details({ photo, own }: { photo: Photo; own: boolean }) {
  return (
    <aside className="viewer-details" aria-label={texts.details}>
      {own ? <Sharing photo={photo} /> : photo.caption && <p>{photo.caption}</p>}
      <dl>
        <Fact name={texts.file}>{photo.fileName}</Fact>
        {photo.takenAt && <Fact name={texts.taken}>{time(photo.takenAt)}</Fact>}
        <Fact name={texts.uploaded}>{time(photo.uploadedAt)}</Fact>
        <Fact name={texts.dimensions}>{dimensions(photo)}</Fact>
        <Fact name={texts.size}>{formats.bytes(photo.size)}</Fact>
        {fieldsOf(photo).map(({ label, value }) => (
          <Fact key={label} name={label}>
            {value}
          </Fact>
        ))}
      </dl>
      <Tags photo={photo} />
      <Scores photo={photo} />
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Tags({ photo }: { photo: Photo }) {
  const names = [...new Set((photo.tags ?? []).map((tag) => tag.name))];
  return names.length === 0 ? null : (
    <>
      <h3>{texts.tags}</h3>
      <ul className="tags">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}

function Scores({ photo }: { photo: Photo }) {
  const scores = photo.scores ?? [];
  return scores.length === 0 ? null : (
    <>
      <h3>{texts.scores}</h3>
      <ul className="scores">
        {scores.map(({ name, value }) => (
          <li key={name}>
            <span>{humanise(name)}</span>
            <meter min={0} max={1} value={value} aria-label={humanise(name)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Those with a text of ours first, in its order. */
function fieldsOf(photo: Photo): { label: string; value: string }[] {
  const order = Object.keys(texts.fields);
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(photo.fields ?? {})
    .filter(([name]) => !HIDDEN_FIELDS.has(name))
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
    .map(([name, value]) => {
      const text = texts.fields[name];
      return { label: text?.label ?? humanise(name), value: text?.show?.(value) ?? value };
    });
}

/** `focal-length` as people write it. */
function humanise(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function dimensions({ width, height }: Photo): string {
  const mega = formats.number(Math.round((width * height) / 1e5) / 10);
  return texts.pixels(formats.number(width), formats.number(height), mega);
}

const time = (value: string) => <time dateTime={value}>{formats.dateTime(new Date(value))}</time>;
