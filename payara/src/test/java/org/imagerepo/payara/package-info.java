/**
 * Tests of the whole: the real server as a process of its own, started by {@code payara/start} as
 * users start it, and spoken to over HTTP alone. What can be tested within one module belongs
 * there.
 */
package org.imagerepo.payara;
