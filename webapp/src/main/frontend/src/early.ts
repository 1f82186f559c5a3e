// A script of its own, and small: it asks for the first photos while the rest of the page still loads.
import { FIRST_PHOTOS, photosPath, timelinePath } from './api/addresses';
import { askEarly } from './api/early';
import { ROOT } from './api/root';
import { loadCatalogue } from './i18n/catalogues';

const here = window.location.pathname.slice(ROOT.length);

void loadCatalogue();
void askEarly('/api/platform');
void askEarly('/api/me')
  .then((answer) => (answer.ok ? (answer.clone().json() as Promise<{ username: string }>) : undefined))
  .then((me) => {
    if (me && (here === '/' || here.split('/')[1] === me.username)) {
      void askEarly(timelinePath(me.username));
      void askEarly(photosPath({ owner: me.username, limit: FIRST_PHOTOS }));
    }
  })
  .catch(() => undefined);
