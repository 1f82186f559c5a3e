/**
 * Being told what happens to photos.
 *
 * <p>Here live the extension point and what is told. What a listener does with it is its own
 * affair; it changes nothing by listening.
 */
package org.imagerepo.api.event;
