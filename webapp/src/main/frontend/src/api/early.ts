import { ROOT } from './root';

/** Answers that are on their way, by path; each is for whoever asks first. */
const answers = new Map<string, Promise<Response>>();

export const ACCEPTED = { Accept: 'application/json, application/problem+json' };

/** Asks now what the page will ask later, once it is there itself. */
export function askEarly(path: string): Promise<Response> {
  const answer = fetch(ROOT + path, { headers: ACCEPTED, credentials: 'same-origin' });
  answer.catch(() => undefined);
  answers.set(path, answer);
  return answer;
}

/** The answer to what was asked early, once. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const answer = answers.get(path);
  answers.delete(path);
  return answer;
}
