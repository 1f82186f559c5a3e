/**
 * Networks: read from the files of others, made smaller without changing them, and run in SameDiff.
 *
 * <p>Here lives nothing that knows what a network is for.
 */
package org.imagerepo.plugins.dl4j.net;
