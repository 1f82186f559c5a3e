import type { Problem } from '../api/problem';
import { messages } from '../messages';
import { Field } from './Field';

const texts = messages.account;

/** Name and password of a new account. */
export function NewAccountFields({ problem }: { problem: Problem | undefined }) {
  return (
    <>
      <Field
        label={texts.username}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        hint={texts.usernameHint}
        required
        problem={problem}
      />
      <Field
        label={texts.newPassword}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        problem={problem}
      />
    </>
  );
}
