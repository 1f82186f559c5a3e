import { type InputHTMLAttributes, useId } from 'react';
import type { Problem } from '../api/problem';
import { t } from '../i18n';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  /** What the server said about the form; this field shows its own part. */
  readonly problem: Problem | undefined;
}

/** An input with its label, its hint and what is wrong with it. */
export function Field({ label, hint, problem, ...input }: Props) {
  const id = useId();
  const errors = (problem?.errors ?? []).filter((error) => error.field === input.name);
  const describedBy = [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {!input.required && <span className="optional">{t('people.optional')}</span>}
      </label>
      <input
        {...input}
        id={id}
        aria-invalid={errors.length > 0}
        aria-describedby={describedBy.length > 0 ? describedBy.join(' ') : undefined}
      />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <ul className="error" id={`${id}-error`}>
          {errors.map(({ detail }) => (
            <li key={detail}>{fieldError(label, detail)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The server says what is wrong with a field without naming it: “must have 8 characters”. */
const fieldError = (label: string, detail: string) =>
  /^\p{Ll}/u.test(detail) ? `${label} ${detail}.` : detail;
