import { ACCEPTED, takeEarly } from './early';
import { ROOT } from './root';
import { Problem, parseProblem } from './problem';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/**
 * One call with JSON in and out. The session cookie goes along by itself.
 *
 * @throws Problem for every answer that is not a success, and when the server is not reached;
 *   an abort through the signal keeps its own error
 */
export async function call<T>(
  method: Method,
  path: string,
  options: { body?: unknown; signal?: AbortSignal } = {},
): Promise<T> {
  const response = await send(method, path, options.body, options.signal);
  const body = await readJson(response);
  if (!response.ok) {
    throw parseProblem(body, response.status);
  }
  return body as T;
}

async function send(method: Method, path: string, body: unknown, signal?: AbortSignal) {
  const headers: Record<string, string> = { ...ACCEPTED };
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(body);
  }
  if (signal) {
    init.signal = signal;
  }
  try {
    const early = method === 'GET' ? takeEarly(path) : undefined;
    return await (early ?? fetch(ROOT + path, init));
  } catch (error) {
    throw signal?.aborted ? error : Problem.network();
  }
}

async function readJson(response: Response): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? '';
  if (response.status === 204 || !/[/+]json\b/.test(type)) {
    return undefined;
  }
  return response.json().catch(() => undefined);
}
