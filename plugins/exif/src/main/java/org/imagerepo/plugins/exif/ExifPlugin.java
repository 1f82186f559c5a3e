package org.imagerepo.plugins.exif;

import java.util.List;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.tag.Tagger;

/** The plugin {@code exif}. */
public final class ExifPlugin implements Plugin {
  @Override
  public List<ProviderFactory<Tagger>> taggers() {
    return List.of(new Factory());
  }

  private static final class Factory implements ProviderFactory<Tagger> {
    @Override
    public String type() {
      return "exif";
    }

    @Override
    public Tagger create(Settings settings, ProviderContext context) {
      return new ExifTagger();
    }
  }
}
