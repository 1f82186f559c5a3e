package org.imagerepo.api.plugin;

import java.util.List;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.search.Thesaurus;
import org.imagerepo.api.tag.Tagger;

/**
 * The door of a plugin: what it offers, one method for each extension point.
 *
 * <p>A plugin is a folder of JARs. Exactly one of them names an implementation of this interface in
 * {@code META-INF/services/org.imagerepo.api.plugin.Plugin} and carries {@code Plugin-Id}, {@code
 * Plugin-Version} and {@code Platform-Api-Version} in its manifest. The implementation needs a
 * public constructor without parameters that does nothing but return: work begins in {@link
 * ProviderFactory#create}.
 *
 * <p>Every method is called once, by one thread, while the platform starts. Each has a default, so
 * that a new extension point breaks no plugin.
 */
public interface Plugin {
  /** The makers of renditions that this plugin offers. */
  default List<ProviderFactory<Preprocessor>> preprocessors() {
    return List.of();
  }

  /** The examiners of photos that this plugin offers. */
  default List<ProviderFactory<Tagger>> taggers() {
    return List.of();
  }

  /** The decoders of photos that this plugin offers. */
  default List<ProviderFactory<PlaneDecoder>> planeDecoders() {
    return List.of();
  }

  /** The keepers of bytes that this plugin offers. */
  default List<ProviderFactory<BlobStore>> blobStores() {
    return List.of();
  }

  /** The keepers of users, photos and work that this plugin offers. */
  default List<ProviderFactory<Catalogue>> catalogues() {
    return List.of();
  }

  /** The knowers of words that this plugin offers. */
  default List<ProviderFactory<Thesaurus>> thesauri() {
    return List.of();
  }

  /** The listeners to what happens to photos that this plugin offers. */
  default List<ProviderFactory<PhotoListener>> photoListeners() {
    return List.of();
  }
}
