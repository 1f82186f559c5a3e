import { describe, expect, it } from 'vitest';
import { t } from '../i18n';
import { parseProblem, Problem } from './problem';

describe('parseProblem', () => {
  it('reads all that the server states', () => {
    const problem = parseProblem(
      {
        type: '/problems/invalid-input',
        title: 'Not valid',
        status: 422,
        detail: 'Two rules are broken.',
        errors: [
          { field: 'password', detail: 'Too short.' },
          { field: 'username', detail: 'Taken.' },
        ],
      },
      422,
    );
    expect(problem).toBeInstanceOf(Error);
    expect(problem).toMatchObject({
      type: '/problems/invalid-input',
      title: 'Not valid',
      status: 422,
      detail: 'Two rules are broken.',
      message: 'Two rules are broken.',
    });
    expect(problem.errors).toEqual([
      { field: 'password', detail: 'Too short.' },
      { field: 'username', detail: 'Taken.' },
    ]);
  });

  it('takes the title for a missing detail', () => {
    expect(parseProblem({ title: 'Gone' }, 410).detail).toBe('Gone');
  });

  it.each([undefined, null, 'text', [], { errors: 'no list', title: 7 }])(
    'makes do with %j and the status',
    (body) => {
      const problem = parseProblem(body, 502);
      expect(problem).toMatchObject({ type: 'about:blank', status: 502, errors: [] });
      expect(problem.title).toBe(t('problem.unknown'));
      expect(problem.detail).toContain('502');
    },
  );
});

describe('Problem', () => {
  it('takes any other error for one of the network', () => {
    expect(Problem.of(new TypeError('failed to fetch')).type).toBe('about:network');
  });

  it('stays what it is', () => {
    const problem = parseProblem({}, 401);
    expect(Problem.of(problem)).toBe(problem);
    expect(problem.isUnauthenticated).toBe(true);
  });
});
