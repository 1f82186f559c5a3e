/**
 * What every listener to what happens to photos promises, as tests to inherit.
 *
 * <p>Whom a listener passes the news on to is for its own tests.
 */
package org.imagerepo.testkit.event;
