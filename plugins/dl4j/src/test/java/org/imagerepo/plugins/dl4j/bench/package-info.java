/**
 * Measures the taggers as they ship: {@code payara/bench/models}.
 *
 * <p>Here lives nothing that ships.
 */
package org.imagerepo.plugins.dl4j.bench;
