// The first act of the page's script, before any of its libraries.
import { askForLibrary } from './early';

askForLibrary();
