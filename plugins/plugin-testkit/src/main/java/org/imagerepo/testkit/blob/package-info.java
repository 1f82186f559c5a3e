/**
 * The contract of blob stores as tests: extend {@link
 * org.imagerepo.testkit.blob.BlobStoreContract}, say how to open the store, and run it.
 *
 * <p>Here lives only what every store must do. What one store does besides is tested beside it.
 */
package org.imagerepo.testkit.blob;
