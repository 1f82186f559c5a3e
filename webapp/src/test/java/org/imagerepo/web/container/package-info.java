/**
 * The real WAR on the real server, driven over HTTP. One deployment serves all cases: each is an
 * interface about one idea, and {@link org.imagerepo.web.container.WebApplicationIT} runs them all.
 */
package org.imagerepo.web.container;
