/**
 * Models: their files and digests, the names of their outputs, and how sure they are.
 *
 * <p>Here lives nothing that computes.
 */
package org.imagerepo.plugins.dl4j.model;
