import { useState } from 'react';
import { changePassword } from '../api/settings';
import { t } from '../i18n';
import { textOf } from './AccountForm';
import { Field } from './Field';
import { SettingsForm } from './SettingsForm';

export function PasswordSection() {
  const [times, setTimes] = useState(0);
  const submit = async (data: FormData) => {
    await changePassword(textOf(data, 'current'), textOf(data, 'password'));
    setTimes((before) => before + 1);
  };
  return (
    <SettingsForm title={t('people.password')} hint={t('settings.passwordHint')} done={t('settings.passwordChanged')} submit={submit} submitLabel={t('settings.changePassword')}>
      {(problem) => (
        // Emptied once they are of no more use.
        <div key={times} className="settings-form">
          <Field label={t('settings.currentPassword')} name="current" type="password" autoComplete="current-password" required problem={problem} />
          <Field label={t('people.newPassword')} name="password" type="password" autoComplete="new-password" required problem={problem} />
        </div>
      )}
    </SettingsForm>
  );
}
