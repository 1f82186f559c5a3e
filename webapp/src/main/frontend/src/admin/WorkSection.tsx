import { fetchWork, redoWork, type Work } from '../api/admin';
import { formats, t } from '../i18n';
import { say } from '../ui/toasts';
import { useAct, useWatched } from './useAdmin';
import { Watched } from './Watched';

/** What is still to be done, done, and given up, by task. */
export function WorkSection() {
  const work = useWatched('work', fetchWork);
  return (
    <section aria-label={t('admin.work')}>
      <Watched query={work}>
        {(data) => (
          <>
            <Counts work={data} />
            <Failed work={data} />
          </>
        )}
      </Watched>
    </section>
  );
}

function Counts({ work: { counts } }: { work: Work }) {
  const redo = useAct('work', async ({ task, failedOnly }: { task: string; failedOnly: boolean }) => {
    const { photos } = await redoWork(task, failedOnly);
    say(t('admin.redone', { count: photos }));
  });
  const tasks = [...new Set(counts.map(({ task }) => task))].sort();
  const photos = (task: string, state: string) =>
    counts.find((count) => count.task === task && count.state === state)?.photos ?? 0;
  if (tasks.length === 0) {
    return <p className="empty">{t('admin.noWork')}</p>;
  }
  return (
    // Wide on a phone, hence it scrolls, hence the keyboard has to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table" tabIndex={0} role="group" aria-label={t('admin.work')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('admin.task')}</th>
            {(['owed', 'done', 'failed'] as const).map((state) => (
              <th key={state} scope="col" className="number">
                {t(`state.${state}`)}
              </th>
            ))}
            <th scope="col" className="actions">
              {t('admin.again')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task}>
              <th scope="row">
                <code>{task}</code>
              </th>
              {['owed', 'done', 'failed'].map((state) => (
                <td key={state} className="number" data-state={photos(task, state) > 0 ? state : undefined}>
                  {formats.number(photos(task, state))}
                </td>
              ))}
              <td className="actions">
                <div className="row-actions">
                  {photos(task, 'failed') > 0 && (
                    <button type="button" className="button small" aria-label={t('admin.redoFailedOf', { task })} onClick={() => redo.mutate({ task, failedOnly: true })}>
                      {t('admin.redoFailed')}
                    </button>
                  )}
                  <button type="button" className="button small" aria-label={t('admin.redoAllOf', { task })} onClick={() => redo.mutate({ task, failedOnly: false })}>
                    {t('admin.redoAll')}
                  </button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Failed({ work: { failed } }: { work: Work }) {
  if (failed.items.length === 0) {
    return null;
  }
  return (
    <>
      <h2 className="admin-title">{t('admin.failedWork')}</h2>
      <ul className="failed-work">
        {failed.items.map(({ photo, task, attempts, reason }) => (
          <li key={`${photo} ${task}`} className="panel">
            <p>
              <code>{task}</code> <span className="hint">{t('admin.attempts', { count: attempts })}</span>
            </p>
            <p>{reason ?? t('problem.noReason')}</p>
            <p className="hint">{photo}</p>
          </li>
        ))}
      </ul>
      {failed.next !== null && <p className="hint">{t('admin.moreFailed')}</p>}
    </>
  );
}
