import { formats } from '../i18n';

/** What the camera wrote, by name. */
type Fields = Readonly<Record<string, string>>;

/** Shown elsewhere or meant for machines. */
const SHOWN_ELSEWHERE = new Set([
  'taken-at',
  'taken-at-local',
  'placeholder',
  'orientation',
  'camera-make',
  'camera-model',
  'lens',
  'exposure-time',
  'f-number',
  'iso',
  'focal-length',
  'latitude',
  'longitude',
]);

/** “Canon EOS R6”: the make is often part of the model. */
export function cameraOf(fields: Fields): string | undefined {
  const make = fields['camera-make']?.trim() ?? '';
  const model = fields['camera-model']?.trim() ?? '';
  const first = make.split(/\s/)[0] ?? '';
  const repeats = first !== '' && model.toLowerCase().startsWith(first.toLowerCase());
  const name = repeats ? model : `${make} ${model}`.trim();
  return name === '' ? undefined : name;
}

/** “f/2.8 · 1/250 s · 50 mm · ISO 100”, as far as it is known. */
export function exposureOf(fields: Fields): string {
  const part = (name: string, show: (value: string) => string) =>
    fields[name] === undefined ? [] : [show(fields[name])];
  return [
    ...part('f-number', (value) => `f/${value}`),
    ...part('exposure-time', (value) => `${value} s`),
    ...part('focal-length', (value) => `${value} mm`),
    ...part('iso', (value) => `ISO ${value}`),
  ].join(' · ');
}

export function otherFields(fields: Fields): [string, string][] {
  return Object.entries(fields)
    .filter(([name]) => !SHOWN_ELSEWHERE.has(name))
    .sort(([a], [b]) => a.localeCompare(b));
}

export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where it was taken, if that is known and possible. */
export function placeOf(fields: Fields): Place | undefined {
  const latitude = Number(fields['latitude'] ?? NaN);
  const longitude = Number(fields['longitude'] ?? NaN);
  const isPossible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return isPossible ? { latitude, longitude } : undefined;
}

/** “48.1372° N, 11.5756° E”. */
export function placeText({ latitude, longitude }: Place): string {
  const degrees = (value: number) => formats.number(Math.round(Math.abs(value) * 1e4) / 1e4);
  const north = latitude < 0 ? 'S' : 'N';
  const east = longitude < 0 ? 'W' : 'E';
  return `${degrees(latitude)}° ${north}, ${degrees(longitude)}° ${east}`;
}

/** `focal-length` as people write it. */
export function humanise(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
