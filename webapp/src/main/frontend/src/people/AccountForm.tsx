import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/problem';
import { t } from '../i18n';
import './people.css';

interface Props {
  readonly title: string;
  readonly submitLabel: string;
  readonly submit: (data: FormData) => Promise<void>;
  readonly children: (problem: Problem | undefined) => ReactNode;
  readonly footer?: ReactNode;
}

/** A form on a page of its own: sends once at a time, and leads to the first wrong field. */
export function AccountForm({ title, submitLabel, submit, children, footer }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    if (problem) {
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }
  }, [problem]);

  const handle = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      await submit(new FormData(event.currentTarget));
    } catch (error) {
      setProblem(Problem.of(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="card">
      <h1>{title}</h1>
      <form ref={form} onSubmit={(event) => void handle(event)}>
        {problem && !isShownByFields(problem) && (
          <p className="error banner" role="alert">
            {problem.detail}
          </p>
        )}
        {children(problem)}
        <button type="submit" className="button primary wide" disabled={busy}>
          {busy ? t('app.busy') : submitLabel}
        </button>
      </form>
      {footer}
    </section>
  );
}

const FIELDS = new Set(['username', 'password', 'displayName']);

function isShownByFields(problem: Problem): boolean {
  return problem.errors.length > 0 && problem.errors.every((error) => FIELDS.has(error.field));
}

/** A text field of a submitted form; empty if absent. */
export function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
