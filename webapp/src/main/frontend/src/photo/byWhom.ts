import type { By } from '../api/types';
import { t } from '../i18n';

interface Found {
  readonly by?: By | undefined;
}

/** What was found, by who found it, in the order in which each is first met; “” is nobody known. */
export function byWhom<T extends Found>(found: readonly T[]): readonly (readonly [who: string, found: readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of found) {
    const who = item.by ? t('photo.foundBy', { plugin: item.by.plugin, version: item.by.version }) : '';
    groups.set(who, [...(groups.get(who) ?? []), item]);
  }
  return [...groups];
}
