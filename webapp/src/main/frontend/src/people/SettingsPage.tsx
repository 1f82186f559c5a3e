import { useFeature } from '../app/session';
import { useTitle } from '../app/useTitle';
import { t } from '../i18n';
import { CloseSection } from './CloseSection';
import { LanguageSection } from './LanguageSection';
import { PasswordSection } from './PasswordSection';
import { ProfileSection } from './ProfileSection';
import { SessionsSection } from './SessionsSection';
import { TokensSection } from './TokensSection';
import './people.css';
import './settings.css';

/** One's own account. */
export default function SettingsPage() {
  const hasAccounts = useFeature('accounts');
  const hasSessions = useFeature('sessions');
  const hasTokens = useFeature('tokens');
  useTitle(t('header.settings'));
  return (
    <div className="settings-page">
      <h1 className="page-title">{t('header.settings')}</h1>
      {hasAccounts && <ProfileSection />}
      <LanguageSection />
      {hasAccounts && <PasswordSection />}
      {hasSessions && <SessionsSection />}
      {hasTokens && <TokensSection />}
      {hasAccounts && <CloseSection />}
    </div>
  );
}
