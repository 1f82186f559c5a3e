/**
 * The protocol tus 1.0 upon the engine's staging: its methods, headers and status codes.
 *
 * <p>What an upload is, and when it is whole, is the engine's to know.
 */
package org.imagerepo.web.tus;
