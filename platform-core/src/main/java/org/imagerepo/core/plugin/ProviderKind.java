package org.imagerepo.core.plugin;

import java.util.List;
import java.util.function.Function;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.search.Thesaurus;
import org.imagerepo.api.tag.Tagger;

/** The extension points. */
public enum ProviderKind {
  PREPROCESSOR(Preprocessor.class, Plugin::preprocessors),
  TAGGER(Tagger.class, Plugin::taggers),
  PLANE_DECODER(PlaneDecoder.class, Plugin::planeDecoders),
  THESAURUS(Thesaurus.class, Plugin::thesauri),
  PHOTO_LISTENER(PhotoListener.class, Plugin::photoListeners),
  BLOB_STORE(BlobStore.class, Plugin::blobStores),
  CATALOGUE(Catalogue.class, Plugin::catalogues);

  private final Class<? extends Provider> type;
  private final Function<Plugin, List<? extends ProviderFactory<? extends Provider>>> offered;

  <T extends Provider> ProviderKind(
      Class<T> type, Function<Plugin, List<ProviderFactory<T>>> offered) {
    this.type = type;
    this.offered = offered::apply;
  }

  Class<? extends Provider> type() {
    return type;
  }

  /** What a plugin offers for this extension point. */
  List<? extends ProviderFactory<? extends Provider>> offeredBy(Plugin plugin) {
    return offered.apply(plugin);
  }

  /** Whether the platform can't run without the one that was chosen. */
  boolean isStorage() {
    return this == BLOB_STORE || this == CATALOGUE;
  }
}
