/**
 * Saying no: what was asked can't be done as asked, and it is the asker's to change.
 *
 * <p>Here lives what is refused and why, in the words of the domain. HTTP status codes belong to
 * the web application; failures of ours are exceptions of other kinds.
 */
package org.imagerepo.core.refusal;
