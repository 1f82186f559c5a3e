import { type ReactNode, useEffect, useState } from 'react';
import { listenToEvents } from '../api/events';
import { PhotoBus } from '../library/photoBus';
import { PhotoBusContext } from '../library/PhotoBusContext';
import { UploadContext } from '../upload/UploadContext';
import { Uploader } from '../upload/uploader';

/** What outlives a single page: news of photos and the uploads of one user. */
export function LiveProvider({ userId, children }: { userId: string | undefined; children: ReactNode }) {
  const [{ bus, uploader }] = useState(() => {
    const created = new PhotoBus();
    return { bus: created, uploader: new Uploader(created) };
  });
  useEffect(() => {
    if (userId === undefined) {
      return undefined;
    }
    const stop = listenToEvents((event) => bus.publish(event));
    return () => {
      stop();
      uploader.reset();
    };
  }, [bus, uploader, userId]);
  return (
    <PhotoBusContext value={bus}>
      <UploadContext value={uploader}>{children}</UploadContext>
    </PhotoBusContext>
  );
}
