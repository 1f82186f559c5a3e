/**
 * The storage that needs nothing configured: blobs as files, the catalogue in SQLite.
 *
 * <p>{@link org.imagerepo.plugins.storage.embedded.EmbeddedStoragePlugin} is the only public class.
 * Of the blob store, {@code FileBlobStore} is the door, {@code BlobLayout} knows where a key's file
 * is, and {@code Durable} forces things to disk. Of the catalogue, {@code SqliteCatalogue} is the
 * door, {@code Database} keeps connections and transactions, and each group of tables has one class
 * that holds its SQL. SQL belongs nowhere else.
 */
package org.imagerepo.plugins.storage.embedded;
