import { Component, type ReactNode } from 'react';
import { t } from '../i18n';

/** When a part of the page can't be loaded or fails: say so instead of going blank. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? (
      <section className="empty" role="alert">
        <h1>{t('app.failed')}</h1>
        <p>{t('app.failedDetail')}</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t('app.reload')}
        </button>
      </section>
    ) : (
      this.props.children
    );
  }
}
