/**
 * The platform over HTTP: one package an idea, resources as thin as can be.
 *
 * <p>Decisions about photos and people belong to the engine, {@code org.imagerepo.core}; here they
 * are only asked for and their answers put into HTTP's words.
 */
package org.imagerepo.web;
