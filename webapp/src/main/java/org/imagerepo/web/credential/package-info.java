/**
 * The ways in beside the password, as their user sees them: sessions of browsers, tokens of
 * scripts. How a request is recognised by one is security's.
 */
package org.imagerepo.web.credential;
