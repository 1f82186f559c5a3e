/** Clearing away what no photo and no session needs any more. */
package org.imagerepo.core.sweep;
