import './early';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { loadSession } from './app/session';
import { loadMessages } from './i18n';
import './styles/theme.css';
import './styles/base.css';
import './styles/shell.css';

void loadSession();
const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no #root.');
}
await loadMessages();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
