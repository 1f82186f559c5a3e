/**
 * What every preprocessor promises, as tests to inherit.
 *
 * <p>Whether renditions look as they should is for each preprocessor's own tests.
 */
package org.imagerepo.testkit.rendition;
