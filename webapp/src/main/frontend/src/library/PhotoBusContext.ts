import { createContext, use } from 'react';
import type { PhotoBus } from './photoBus';

export const PhotoBusContext = createContext<PhotoBus | null>(null);

export function usePhotoBus(): PhotoBus {
  const bus = use(PhotoBusContext);
  if (!bus) {
    throw new Error('There is no PhotoBusContext around this component.');
  }
  return bus;
}
