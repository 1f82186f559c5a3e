import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { language } from './messages';
import './styles/theme.css';
import './styles/app.css';
import './styles/account.css';
import './styles/library.css';
import './styles/upload.css';
import './styles/photo.css';

document.documentElement.lang = language;
const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no #root.');
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
