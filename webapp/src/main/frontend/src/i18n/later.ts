import { type ComponentType, lazy } from 'react';
import { loadMore } from './more';

/** A component that is loaded when it is wanted, and what it says with it. */
export function later<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadMore()]);
    return component;
  });
}
