/**
 * Links over HTTP: making them and taking them back for their owners, and what is behind them for
 * whoever has one.
 *
 * <p>Which link leads where and what it shows is the engine's to say.
 */
package org.imagerepo.web.share;
