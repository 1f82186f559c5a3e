package org.imagerepo.testkit.catalogue;

import org.imagerepo.api.search.SearchableCatalogue;

/**
 * The contract of {@link SearchableCatalogue}: that of every catalogue, and of searching. A test
 * class extends it as it would extend {@link CatalogueContract}.
 */
public abstract class SearchableCatalogueContract extends CatalogueContract
    implements SearchContract, SearchPageContract, VocabularyContract {}
