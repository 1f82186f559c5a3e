import { changeMe } from '../api/settings';
import { refreshMe, useMe } from '../app/session';
import { t } from '../i18n';
import { textOf } from './AccountForm';
import { Field } from './Field';
import { SettingsForm } from './SettingsForm';

/** What others see of one. */
export function ProfileSection() {
  const me = useMe();
  if (!me) {
    return null;
  }
  const submit = async (data: FormData) => {
    const username = textOf(data, 'username').trim();
    await changeMe({
      displayName: textOf(data, 'displayName').trim(),
      publicLocation: data.get('publicLocation') !== null,
      ...(username !== me.username && { username }),
    });
    await refreshMe();
  };
  return (
    <SettingsForm title={t('settings.profile')} done={t('settings.saved')} submit={submit}>
      {(problem) => (
        <>
          <Field label={t('people.displayName')} name="displayName" defaultValue={me.displayName} required problem={problem} />
          <Field label={t('people.username')} name="username" defaultValue={me.username} autoCapitalize="none" spellCheck={false} hint={t('settings.usernameHint')} required problem={problem} />
          <label className="check">
            <input type="checkbox" name="publicLocation" defaultChecked={me.publicLocation === true} />
            {t('settings.publicLocation')}
          </label>
        </>
      )}
    </SettingsForm>
  );
}
