/**
 * What every tagger promises, as tests to inherit.
 *
 * <p>Here lives nothing that knows a particular tagger.
 */
package org.imagerepo.testkit.tag;
