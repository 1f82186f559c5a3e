/**
 * The one decision: who may do what to which photo.
 *
 * <p>Nothing else in the platform compares owners or visibilities.
 */
package org.imagerepo.core.access;
