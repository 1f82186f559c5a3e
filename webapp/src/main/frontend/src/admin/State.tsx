import { known } from '../i18n';

const GOOD = new Set(['started', 'done', 'UP', 'active', 'loaded']);
const BAD = new Set(['failed', 'DOWN', 'quarantined', 'quarantine', 'locked']);

/** A state as a coloured word; the colour says nothing that the word does not. */
export function State({ state }: { state: string }) {
  const tone = GOOD.has(state) ? 'good' : BAD.has(state) ? 'bad' : 'other';
  return (
    <span className="state" data-tone={tone}>
      {known(`state.${state}`) ?? state}
    </span>
  );
}
