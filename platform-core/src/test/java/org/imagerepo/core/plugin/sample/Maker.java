package org.imagerepo.core.plugin.sample;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/** A factory whose {@code create} is given as a lambda. */
public record Maker<T extends Provider>(String type, List<Setting<?>> settings, Making<T> making)
    implements ProviderFactory<T> {
  /** The body of {@code create}. */
  public interface Making<T> {
    T make(Settings settings, ProviderContext context) throws IOException;
  }

  public Maker(String type, Making<T> making) {
    this(type, List.of(), making);
  }

  @Override
  public T create(Settings settings, ProviderContext context) throws IOException {
    return making.make(settings, context);
  }
}
