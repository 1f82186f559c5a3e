// A script of its own, and small: it asks for what is seen first while the rest of the page still loads.
import { FIRST_PHOTOS, photosPath, timelinePath } from './api/addresses';
import { askEarly } from './api/early';
import { ROOT } from './api/root';
import type { Page, Photo } from './api/types';
import { loadCatalogue } from './i18n/catalogues';
import { firstPictures } from './library/firstView';

const here = window.location.pathname.slice(ROOT.length);

void loadCatalogue();
void askEarly('/api/platform');
// What fails is told by the page, which asks for the same.
askForLibrary().catch(() => undefined);

/** One's own library alone is asked for early, where the page shows it. */
async function askForLibrary() {
  const me = await askEarly('/api/me');
  if (!me.ok) {
    return;
  }
  const { username: owner } = (await me.clone().json()) as { username: string };
  if (here === '/' || here.split('/')[1] === owner) {
    void askEarly(timelinePath(owner));
    await askForPictures(await askEarly(photosPath({ owner, limit: FIRST_PHOTOS })));
  }
}

/** On their way before there is anything to show them. */
async function askForPictures(list: Response) {
  const { items } = (await list.clone().json()) as Page<Photo>;
  for (const href of firstPictures(items, window.innerWidth, window.innerHeight)) {
    const picture = new Image();
    picture.fetchPriority = 'high';
    picture.src = href;
  }
}
