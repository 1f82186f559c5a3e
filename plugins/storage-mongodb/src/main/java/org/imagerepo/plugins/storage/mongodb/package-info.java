/**
 * Storage in MongoDB: blobs in GridFS, the catalogue in documents.
 *
 * <p>{@link org.imagerepo.plugins.storage.mongodb.MongoStoragePlugin} is the only public class. Of
 * the blob store, {@code GridFsBlobStore} is the door. Of the catalogue, {@code MongoCatalogue} is
 * the door, with {@code MongoAccounts} for what concerns users; each collection has one class, and
 * so has what is done to photos: {@code Additions}, {@code Changes}, {@code Claims}, {@code
 * Settling}, {@code Backlog}, {@code Searching}; the embedded storage has classes of the same
 * names.
 *
 * <p>Every write is one atomic write of one document; nothing needs a transaction of several, so
 * that a standalone server will do. Here lives nothing that decides who may see what, and no
 * knowledge of the platform that isn't in its contract.
 */
package org.imagerepo.plugins.storage.mongodb;
