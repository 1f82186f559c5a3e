/**
 * Finding photos by words.
 *
 * <p>Here live the terms that the platform keeps with each photo, the questions it asks a catalogue
 * about them, and thesauri. How words become terms is the platform's affair; a catalogue only
 * compares and adds.
 */
package org.imagerepo.api.search;
