/**
 * Keeping what the platform knows: users, photos, findings and the work owed.
 *
 * <p>A photo's entry is also its outbox: one write holds the facts and the work owed. Here lives no
 * decision about who may see what: the platform decides, a catalogue remembers.
 */
package org.imagerepo.api.catalogue;
