import { loadMessages } from '../i18n';
import { loadMore } from '../i18n/more';

await loadMessages();
await loadMore();
