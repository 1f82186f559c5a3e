/**
 * Who somebody is: registering, passwords, sessions, the first administrator.
 *
 * <p>What they may do belongs in {@code org.imagerepo.core.access}; cookies and headers belong to
 * the web application.
 */
package org.imagerepo.core.account;
