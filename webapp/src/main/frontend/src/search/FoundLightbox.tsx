import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { Photo } from '../api/types';
import { aspectRatio } from '../library/previews';
import { Lightbox } from '../photo/Lightbox';

interface Props {
  readonly items: readonly Photo[];
  readonly photoId: string;
  readonly hrefOf: (photo: Photo) => string;
  readonly onClosed: () => void;
}

/** One of a list of photos, with the others a key away. */
export default function FoundLightbox({ items, photoId, hrefOf, onClosed }: Props) {
  const [, navigate] = useLocation();
  const state = useHistoryState<{ fromGrid?: boolean } | null>();
  const list = useMemo(
    () => ({
      count: items.length,
      at: (at: number) => {
        const photo = items[at];
        return photo && { photo, ratio: aspectRatio(photo) };
      },
    }),
    [items],
  );
  const found = items.findIndex(({ id }) => id === photoId);
  const close = () => {
    if (state?.fromGrid) {
      window.history.back();
    } else {
      onClosed();
    }
  };
  const show = (at: number) => {
    const photo = items[at];
    if (photo) {
      navigate(hrefOf(photo), { replace: true, state });
    }
  };
  if (found < 0) {
    return null;
  }
  return (
    <Lightbox
      items={list}
      index={found}
      onShow={show}
      onClose={close}
      onRemove={() => (items.length > 1 ? show(found + 1 < items.length ? found + 1 : found - 1) : close())}
    />
  );
}
