/**
 * The default preprocessor, which makes photos smaller, and the tagger of placeholders, which makes
 * them tiny.
 *
 * <p>Reading photos is the platform's part, not done here.
 */
package org.imagerepo.plugins.resize;
