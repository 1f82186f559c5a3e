/** Short messages at the edge of the page, perhaps with a way back. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const SHOWN_MS = 8_000;

let shown: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

export function say(text: string, action?: Toast['action']): void {
  const id = ++lastId;
  become([...shown.slice(-2), { id, text, ...(action && { action }) }]);
  setTimeout(() => dismissToast(id), SHOWN_MS);
}

export function dismissToast(id: number): void {
  become(shown.filter((toast) => toast.id !== id));
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentToasts = (): readonly Toast[] => shown;

function become(toasts: readonly Toast[]) {
  shown = toasts;
  listeners.forEach((listener) => listener());
}
