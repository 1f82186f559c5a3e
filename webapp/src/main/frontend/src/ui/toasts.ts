/** Short messages at the edge of the page, perhaps with a way back. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export const SHOWN_MS = 6_000;
/** Where there is something to decide, too. */
export const SHOWN_WITH_ACTION_MS = 12_000;

let shown: readonly Toast[] = [];
let lastId = 0;
let isHeld = false;
const timers = new Map<number, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

export function say(text: string, action?: Toast['action']): void {
  const toast: Toast = { id: ++lastId, text, ...(action && { action }) };
  become([...shown.slice(-2), toast]);
  if (!isHeld) {
    begin(toast);
  }
}

export function dismissToast(id: number): void {
  become(shown.filter((toast) => toast.id !== id));
}

export function dismissToasts(): void {
  become([]);
}

/** Nothing goes away while somebody reads it, or is about to press a button there. */
export function holdToasts(): void {
  isHeld = true;
  timers.forEach((timer) => clearTimeout(timer));
}

/** Each has its whole time again. */
export function releaseToasts(): void {
  if (isHeld) {
    isHeld = false;
    shown.forEach(begin);
  }
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentToasts = (): readonly Toast[] => shown;

function begin({ id, action }: Toast) {
  timers.set(id, setTimeout(() => dismissToast(id), action ? SHOWN_WITH_ACTION_MS : SHOWN_MS));
}

function become(toasts: readonly Toast[]) {
  shown = toasts;
  // What is gone under the pointer never says that the pointer left.
  isHeld &&= shown.length > 0;
  for (const [id, timer] of timers) {
    if (!shown.some((toast) => toast.id === id)) {
      clearTimeout(timer);
      timers.delete(id);
    }
  }
  listeners.forEach((listener) => listener());
}
