/**
 * Who did what, as entries of the log: one line of JSON each, by the logger {@code
 * org.imagerepo.audit}. No secret, no content and no text that somebody typed is ever in one.
 */
package org.imagerepo.web.audit;
