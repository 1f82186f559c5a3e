/**
 * The contract of catalogues as tests: extend {@link
 * org.imagerepo.testkit.catalogue.CatalogueContract}, say how to open the catalogue, and run it.
 *
 * <p>Here lives only what every catalogue must do. What one catalogue does besides is tested beside
 * it.
 */
package org.imagerepo.testkit.catalogue;
