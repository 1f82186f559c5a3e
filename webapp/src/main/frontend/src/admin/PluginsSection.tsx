import { Fragment } from 'react';
import { fetchPlugins, type Plugin, type Provider, rescanPlugins, restartPlugin } from '../api/admin';
import { t } from '../i18n';
import { Icon } from '../ui/Icon';
import { State } from './State';
import { useAct, useWatched } from './useAdmin';
import { Watched } from './Watched';

/** All plugins: whether they work, why not, and how they are set. */
export function PluginsSection() {
  const plugins = useWatched('plugins', fetchPlugins);
  const rescan = useAct('plugins', rescanPlugins);
  return (
    <section aria-label={t('admin.plugins')}>
      <div className="admin-head">
        <p className="hint">{t('admin.pluginsHint')}</p>
        <button type="button" className="button" disabled={rescan.isPending} onClick={() => rescan.mutate(undefined)}>
          <Icon name="retry" />
          {t('admin.rescan')}
        </button>
      </div>
      <Watched query={plugins}>
        {({ items }) => items.map((plugin) => <PluginCard key={plugin.id} plugin={plugin} />)}
      </Watched>
    </section>
  );
}

function PluginCard({ plugin }: { plugin: Plugin }) {
  const restart = useAct('plugins', restartPlugin);
  const { id, version, origin, loaded, reason, providers } = plugin;
  const isStorage = providers.some(({ kind }) => kind === 'blob-store' || kind === 'catalogue');
  return (
    <article className="panel">
      <header>
        <h2>{id}</h2>
        <span className="hint">
          {version} · {t(origin === 'bundled' ? 'admin.bundled' : 'admin.droppedIn')}
        </span>
        {!loaded && <State state="failed" />}
        {!isStorage && (
          <button
            type="button"
            className="button small"
            disabled={restart.isPending}
            aria-label={t('admin.restartPlugin', { id })}
            onClick={() => restart.mutate(id)}
          >
            {t('admin.restart')}
          </button>
        )}
      </header>
      {reason !== undefined && <p className="error">{reason}</p>}
      <ul className="providers">
        {providers.map((provider) => (
          <ProviderRow key={`${provider.kind} ${provider.type}`} provider={provider} />
        ))}
      </ul>
    </article>
  );
}

/** A long name breaks where a person would break it. */
function Dotted({ name }: { name: string }) {
  return name.split('.').map((part, at) => (
    <Fragment key={at}>
      {at > 0 && (
        <>
          .<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
}

function ProviderRow({ provider }: { provider: Provider }) {
  const { kind, type, state, reason, health, settings } = provider;
  return (
    <li>
      <p className="provider">
        <strong>{type}</strong> <span className="hint">{kind}</span>
        <State state={health && !health.up ? 'DOWN' : state} />
      </p>
      {(reason ?? health?.detail) && <p className={reason ? 'error' : 'hint'}>{reason ?? health?.detail}</p>}
      {settings.length > 0 && (
        <details>
          <summary>{t('admin.settings', { count: settings.length })}</summary>
          <dl className="settings">
            {settings.map((setting) => (
              <div key={setting.key}>
                <dt>
                  <code>
                    <Dotted name={setting.key} />
                  </code>
                </dt>
                <dd>
                  <code>{setting.value ?? t('admin.unset')}</code>
                  {setting.isDefault && <span className="hint"> {t('admin.default')}</span>}
                  <p className="hint">
                    {setting.description} {t('admin.expected', { expected: setting.expected })}
                  </p>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
