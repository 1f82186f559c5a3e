/**
 * Links that show chosen photos to whoever has them.
 *
 * <p>Here lives how a link is made, recognised, guarded by a password and taken back. What its
 * holder may do with which photo belongs in {@code org.imagerepo.core.access}; addresses and
 * cookies belong to the web application.
 */
package org.imagerepo.core.share;
