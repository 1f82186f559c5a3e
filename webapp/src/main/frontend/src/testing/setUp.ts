import { loadMessages } from '../i18n';

await loadMessages();
