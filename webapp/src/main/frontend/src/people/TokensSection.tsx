import { type SubmitEvent, useState } from 'react';
import { fetchTokens, makeToken, revokeToken, type Token } from '../api/settings';
import { formats, known, t } from '../i18n';
import { CopyField } from '../ui/CopyField';
import { Dialog } from '../ui/Dialog';
import { textOf } from './AccountForm';
import { Field } from './Field';
import { useList } from './useList';

const SCOPES = ['read', 'upload', 'manage'] as const;

/** Tokens, for scripts. */
export function TokensSection() {
  const { items, change } = useList('tokens', fetchTokens);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Token>();
  const make = (name: string, scopes: readonly string[]) => {
    setMaking(false);
    change(async () => setMade(await makeToken({ name, scopes })));
  };
  return (
    <section className="panel">
      <h2>{t('settings.tokens')}</h2>
      <p className="hint">{t('settings.tokensHint')}</p>
      <ul className="plain-list">
        {items.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={() => change(() => revokeToken(token.id))} />
        ))}
      </ul>
      <button type="button" className="button" onClick={() => setMaking(true)}>
        {t('settings.newToken')}
      </button>
      {making && <NewToken onMake={make} onClose={() => setMaking(false)} />}
      {made && (
        <Dialog title={t('settings.tokenMade')} onClose={() => setMade(undefined)}>
          <p>{t('settings.tokenOnce')}</p>
          <CopyField label={made.name} text={made.secret ?? ''} />
          <div className="actions">
            <button type="button" className="button" onClick={() => setMade(undefined)}>
              {t('app.close')}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const { name, scopes, lastUsedAt } = token;
  const used =
    lastUsedAt === undefined
      ? t('settings.neverUsed')
      : t('settings.lastUsed', { when: formats.relative(new Date(lastUsedAt), new Date()) });
  return (
    <li>
      <span>
        {name}
        <span className="hint block">
          {scopes.map((scope) => known(`settings.scope.${scope}`) ?? scope).join(', ')} · {used}
        </span>
      </span>
      <button type="button" className="button small" aria-label={t('settings.revokeToken', { name })} onClick={onRevoke}>
        {t('app.revoke')}
      </button>
    </li>
  );
}

interface NewTokenProps {
  readonly onMake: (name: string, scopes: readonly string[]) => void;
  readonly onClose: () => void;
}

function NewToken({ onMake, onClose }: NewTokenProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    onMake(textOf(data, 'name').trim(), SCOPES.filter((scope) => data.get(scope) !== null));
  };
  return (
    <Dialog title={t('settings.newToken')} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Field label={t('settings.tokenName')} name="name" maxLength={100} required problem={undefined} />
        <fieldset>
          <legend>{t('settings.tokenMay')}</legend>
          {SCOPES.map((scope) => (
            <label key={scope} className="check">
              <input type="checkbox" name={scope} defaultChecked={scope !== 'manage'} />
              {t(`settings.scope.${scope}`)}
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button type="submit" className="button primary">
            {t('settings.makeToken')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
