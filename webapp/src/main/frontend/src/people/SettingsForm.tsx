import { type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import { Problem } from '../api/problem';
import { t } from '../i18n';

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly submitLabel?: string;
  /** Said when it is done. */
  readonly done: string;
  readonly submit: (data: FormData) => Promise<void>;
  readonly children: (problem: Problem | undefined) => ReactNode;
}

/** A part of the settings that is saved by itself. */
export function SettingsForm({ title, hint, submitLabel, done, submit, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [isDone, setDone] = useState(false);
  const handle = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    setDone(false);
    try {
      await submit(new FormData(event.currentTarget));
      setDone(true);
    } catch (error) {
      setProblem(Problem.of(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="panel">
      <h2>{title}</h2>
      {hint !== undefined && <p className="hint">{hint}</p>}
      <form ref={form} className="settings-form" onSubmit={(event) => void handle(event)}>
        {children(problem)}
        {problem && problem.errors.length === 0 && (
          <p className="error" role="alert">
            {problem.detail}
          </p>
        )}
        <div className="settings-actions">
          <button type="submit" className="button" disabled={busy}>
            {submitLabel ?? t('app.save')}
          </button>
          <span role="status">{isDone && done}</span>
        </div>
      </form>
    </section>
  );
}
