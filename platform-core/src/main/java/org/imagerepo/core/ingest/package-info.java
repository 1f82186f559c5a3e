/**
 * The way of a photo into the platform, up to the receipt.
 *
 * <p>What is made of it afterwards belongs in {@code work}; how it arrives over a network belongs
 * to the web application.
 */
package org.imagerepo.core.ingest;
