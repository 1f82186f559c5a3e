import { useEffect, useRef, useState } from 'react';

/** The value, but changing at most once per interval: nobody can listen to every single change. */
export function useSettled<T>(value: T, intervalMs: number): T {
  const [settled, setSettled] = useState(value);
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + intervalMs - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSettled(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, intervalMs]);
  return settled;
}
