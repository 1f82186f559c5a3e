/**
 * Who sends a request from where, and whether they mean it: sessions, tokens, HTTP Basic, requests
 * forged by other sites; what browsers are told to keep from doing; and who did what, for the log.
 *
 * <p>Passwords and sessions themselves belong to the engine. No HTTP session of the server is ever
 * made.
 */
package org.imagerepo.web.security;
