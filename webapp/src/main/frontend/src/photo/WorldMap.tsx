import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json';
import { t } from '../i18n';
import type { Place } from './fields';

const WIDTH = 360;
const HEIGHT = 180;
/** Degrees that are shown, west to east; a world would make the place a dot anywhere. */
const SPAN = 90;

const outline = drawLand();

/** The land of the earth (Natural Earth, public domain), and a dot. */
export default function WorldMap({ place }: { place: Place }) {
  const width = SPAN;
  const height = SPAN / 2;
  const x = clamp(place.longitude + 180 - width / 2, WIDTH - width);
  const y = clamp(90 - place.latitude - height / 2, HEIGHT - height);
  return (
    <svg className="world" viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={t('photo.map')}>
      <path d={outline} />
      <circle cx={place.longitude + 180} cy={90 - place.latitude} r={2.2} className="world-halo" />
      <circle cx={place.longitude + 180} cy={90 - place.latitude} r={1.1} />
    </svg>
  );
}

const clamp = (value: number, most: number) => Math.min(most, Math.max(0, value));

function drawLand(): string {
  const topology = land as unknown as Topology<{ land: GeometryCollection }>;
  const shapes = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [],
  );
  return shapes
    .map(drawRing)
    .join('');
}

/** Where a coast leaves the map at one edge it goes on at the other, without a line across. */
function drawRing(ring: readonly (readonly number[])[]): string {
  return ring
    .map(([lon = 0, lat = 0], at) => {
      const jumps = at === 0 || Math.abs(lon - (ring[at - 1]?.[0] ?? lon)) > WIDTH / 2;
      return `${jumps ? 'M' : 'L'}${(lon + WIDTH / 2).toFixed(1)} ${(HEIGHT / 2 - lat).toFixed(1)}`;
    })
    .join('');
}
