package org.imagerepo.core;

import java.time.Clock;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.archive.Archives;
import org.imagerepo.core.config.PlatformConfig;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.library.Trash;
import org.imagerepo.core.quota.Quotas;
import org.imagerepo.core.similar.SimilarPhotos;
import org.imagerepo.core.similar.Stacks;

/** What is done with the photos that are kept. */
public record LibraryServices(
    Library library,
    Trash trash,
    Quotas quotas,
    Archives archives,
    SimilarPhotos similarPhotos,
    Stacks stacks) {
  static LibraryServices of(
      PlatformConfig config,
      Catalogue catalogue,
      BlobStore blobs,
      Access access,
      Events events,
      Clock clock) {
    Library library = new Library(catalogue, blobs, access, events);
    return new LibraryServices(
        library,
        new Trash(catalogue, blobs, access, events, clock, config.library().trashKeep()),
        new Quotas(catalogue, config.library().quota()),
        new Archives(catalogue, blobs, access, clock),
        new SimilarPhotos(catalogue, library, access, config.search().scene()),
        new Stacks(catalogue, access, config.search().scene()));
  }
}
