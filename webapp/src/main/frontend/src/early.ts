// A script of its own, and small: it asks who is there while the rest of the page still loads.
import { FIRST_PHOTOS, photosPath, timelinePath } from './api/addresses';
import { askEarly } from './api/early';
import { ROOT } from './api/root';
import { loadCatalogue } from './i18n/catalogues';

const here = window.location.pathname.slice(ROOT.length);
/** Whose library this page shows, once that is known: only one's own is asked for early. */
let owner: string | undefined;

void loadCatalogue();
void askEarly('/api/platform');
const known = askEarly('/api/me')
  .then((answer) => (answer.ok ? (answer.clone().json() as Promise<{ username: string }>) : undefined))
  .then((me) => {
    owner = me && (here === '/' || here.split('/')[1] === me.username) ? me.username : undefined;
  })
  .catch(() => undefined);

/**
 * Asks for the first photos. The page's script does so before all else: until it is there a slow line is
 * its alone, and the photos come while it is read.
 */
export function askForLibrary(): void {
  if (owner === undefined) {
    void known.then(ask);
  } else {
    ask();
  }
}

function ask() {
  if (owner !== undefined) {
    void askEarly(timelinePath(owner));
    void askEarly(photosPath({ owner, limit: FIRST_PHOTOS }));
  }
}
