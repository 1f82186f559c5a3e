/**
 * The storage that needs nothing configured: blobs as files, the catalogue in SQLite.
 *
 * <p>{@link org.imagerepo.plugins.storage.embedded.EmbeddedStoragePlugin} is the only public class.
 * Of the blob store, {@code FileBlobStore} is the door, {@code BlobLayout} knows where a key's file
 * is, and {@code Durable} forces things to disk. Of the catalogue, {@code SqliteCatalogue} is the
 * door, with {@code SqliteAccounts} for what concerns users; {@code Database} keeps connections and
 * transactions, and each group of tables has one class that holds its SQL. SQL belongs nowhere
 * else. What needs several tables has a class named after what is done: {@code Additions}, {@code
 * Changes}, {@code Claims}, {@code Settling}, {@code Backlog}, {@code Searching}; the storage in
 * MongoDB has classes of the same names.
 */
package org.imagerepo.plugins.storage.embedded;
