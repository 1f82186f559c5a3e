import type { Problem } from '../api/problem';
import { messages } from '../messages';

/** Says what went wrong and offers to try again. */
export function ProblemNote({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <div className="problem-note" role="alert">
      <p>
        <strong>{problem.title}</strong>
      </p>
      {problem.detail !== problem.title && <p>{problem.detail}</p>}
      <button type="button" className="button" onClick={onRetry}>
        {messages.app.retry}
      </button>
    </div>
  );
}
