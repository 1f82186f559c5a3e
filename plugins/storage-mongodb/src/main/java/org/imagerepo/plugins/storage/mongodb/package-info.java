/**
 * Storage in MongoDB: blobs in GridFS, the catalogue in documents.
 *
 * <p>Every write is one atomic write of one document; nothing needs a transaction of several, so
 * that a standalone server will do. Here lives nothing that decides who may see what, and no
 * knowledge of the platform that isn't in its contract.
 */
package org.imagerepo.plugins.storage.mongodb;
