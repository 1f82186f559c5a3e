import type { Problem } from '../api/problem';
import { t } from '../i18n';

/** Says what went wrong and offers to try again. */
export function ProblemNote({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <div className="problem-note" role="alert">
      <p>
        <strong>{problem.title}</strong>
      </p>
      {problem.detail !== problem.title && <p>{problem.detail}</p>}
      <button type="button" className="button" onClick={onRetry}>
        {t('app.retry')}
      </button>
    </div>
  );
}
