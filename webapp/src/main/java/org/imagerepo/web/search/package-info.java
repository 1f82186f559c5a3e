/** Searching and completing questions over HTTP. What is found, and why, is the engine's. */
package org.imagerepo.web.search;
