import { fetchHealth } from '../api/admin';
import { usePlatform } from '../app/session';
import { t } from '../i18n';
import { State } from './State';
import { useWatched } from './useAdmin';
import { Watched } from './Watched';

/** Whether everything works, and what the storage has left. */
export function HealthSection() {
  const health = useWatched('health', fetchHealth);
  const platform = usePlatform();
  return (
    <section aria-label={t('admin.health')}>
      {platform?.version !== undefined && (
        <p className="hint admin-head">
          {platform.product} {platform.version}
        </p>
      )}
      <Watched query={health}>
        {({ status, checks }) => (
          <>
            <p className="overall">
              {t('admin.overall')} <State state={status} />
            </p>
            {checks.map(({ name, status: state, data }) => (
              <article key={name} className="panel">
                <header>
                  <h2>{name}</h2>
                  <State state={state} />
                </header>
                <dl className="facts-list">
                  {Object.entries(data ?? {}).map(([key, value]) => (
                    <div key={key}>
                      <dt>{key}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              </article>
            ))}
          </>
        )}
      </Watched>
    </section>
  );
}
