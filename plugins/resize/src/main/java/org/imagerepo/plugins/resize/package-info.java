/**
 * The default preprocessor, which makes photos smaller, and the tagger of placeholders, which makes
 * them tiny and says what they look like.
 *
 * <p>Reading photos is the platform's part, not done here.
 */
package org.imagerepo.plugins.resize;
