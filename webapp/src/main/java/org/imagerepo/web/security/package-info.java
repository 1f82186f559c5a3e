/**
 * Who sends a request, and whether they mean it: sessions, HTTP Basic, requests forged by other
 * sites.
 *
 * <p>Passwords and sessions themselves belong to the engine. No HTTP session of the server is ever
 * made.
 */
package org.imagerepo.web.security;
