/**
 * How much each user may keep here.
 *
 * <p>Here lives what the limits are and what is said when one is reached. That no two uploads get
 * past one together is the catalogue's to see to, in the write that adds a photo.
 */
package org.imagerepo.core.quota;
