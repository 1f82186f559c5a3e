import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { fetchPhoto } from '../api/photos';
import { Problem } from '../api/problem';
import { libraryPath, photoPath } from '../app/paths';
import { queryClient } from '../app/queryClient';
import type { LibraryModel } from '../library/libraryModel';
import type { Slot } from '../library/slots';
import { Lightbox, type LightboxItems } from './Lightbox';
import { LightboxMessage } from './LightboxMessage';

interface Props {
  readonly model: LibraryModel;
  readonly slots: readonly Slot[];
  readonly username: string;
  readonly photoId: string;
}

/** Neighbours that are loaded ahead, so that the next photo is there when it is wanted. */
const AHEAD = 8;

/** A photo of a library, with all others of the library a key away. */
export default function LibraryLightbox({ model, slots, username, photoId }: Props) {
  const [, navigate] = useLocation();
  const state = useHistoryState<{ fromGrid?: boolean } | null>();
  const index = slots.findIndex(({ photo }) => photo?.id === photoId);
  const lastIndex = useRef(-1);
  const alone = useQuery(
    {
      queryKey: ['photo', photoId],
      queryFn: ({ signal }) => fetchPhoto(photoId, signal),
      enabled: index < 0,
      retry: false,
    },
    queryClient,
  );
  const found = index < 0 ? alone.data : undefined;
  useEffect(() => {
    if (found) {
      model.wantAbout(found);
    }
  }, [found, model]);
  useEffect(() => {
    if (index >= 0) {
      lastIndex.current = index;
      model.want(index - AHEAD, index + AHEAD);
    }
  }, [index, model]);
  const items = useMemo(() => itemsOf(slots), [slots]);
  const single = useMemo(() => itemsOf(found ? [{ ratio: 1, photo: found }] : []), [found]);

  // Back to where the grid was, so that the browser's own "back" does not open the photo again.
  const close = () => {
    if (state?.fromGrid) {
      window.history.back();
    } else {
      navigate(libraryPath(username), { replace: true });
    }
  };
  const show = (at: number) => {
    const photo = slots[at]?.photo;
    if (photo) {
      navigate(photoPath(photo), { replace: true, state });
    }
  };
  const onRemoved = () => {
    const at = lastIndex.current;
    const next = slots[at + 1] ?? slots[at - 1];
    if (next?.photo) {
      show(slots.indexOf(next));
    } else {
      close();
    }
  };
  if (index >= 0) {
    return <Lightbox items={items} index={index} onShow={show} onClose={close} onRemove={onRemoved} />;
  }
  if (found?.owner.username === username) {
    return <Lightbox items={single} index={0} onShow={() => undefined} onClose={close} onRemove={close} />;
  }
  const isMissing = found !== undefined || (alone.error && Problem.of(alone.error).status === 404);
  return (
    <LightboxMessage
      isMissing={isMissing === true}
      problem={alone.error ? Problem.of(alone.error) : undefined}
      onClose={close}
    />
  );
}

const itemsOf = (slots: readonly Pick<Slot, 'ratio' | 'photo'>[]): LightboxItems => ({
  count: slots.length,
  at: (index) => slots[index],
});
