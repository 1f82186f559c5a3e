import { t } from '../i18n';

export interface FieldError {
  readonly field: string;
  readonly detail: string;
}

const UNREADABLE = 'about:unreadable-file';

/** An error as the server states it (RFC 9457), or one of the network in the same shape. */
export class Problem extends Error {
  constructor(
    readonly type: string,
    readonly title: string,
    readonly status: number,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(detail);
    this.name = 'Problem';
  }

  /** The server was not reached, or the connection broke. */
  static network(): Problem {
    return new Problem('about:network', t('problem.network'), 0, t('problem.network.detail'));
  }

  /** A chosen file is gone, or isn't as it was when it was chosen: browsers read it only when it is sent. */
  static unreadable(name: string): Problem {
    return new Problem(UNREADABLE, t('problem.unreadable'), 400, t('problem.unreadable.detail', { name }));
  }

  get isUnreadable(): boolean {
    return this.type === UNREADABLE;
  }

  /** Whatever was thrown, as a problem. */
  static of(error: unknown): Problem {
    return error instanceof Problem ? error : Problem.network();
  }

  /** Whether nobody is logged in (any more). */
  get isUnauthenticated(): boolean {
    return this.status === 401;
  }
}

/** Reads a problem document; whatever it lacks is filled in from the status. */
export function parseProblem(body: unknown, status: number): Problem {
  const fields = isRecord(body) ? body : {};
  const title = text(fields['title']) ?? t('problem.unknown');
  const detail = text(fields['detail']) ?? text(fields['title']) ?? t('problem.unknown.detail', { status });
  const type = text(fields['type']) ?? 'about:blank';
  const stated = typeof fields['status'] === 'number' ? fields['status'] : status;
  return new Problem(type, title, stated, detail, parseErrors(fields['errors']));
}

function parseErrors(errors: unknown): FieldError[] {
  if (!Array.isArray(errors)) {
    return [];
  }
  return errors.filter(isRecord).map((error) => ({
    field: text(error['field']) ?? '',
    detail: text(error['detail']) ?? '',
  }));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
