package org.imagerepo.core.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ReadingFactory;
import org.imagerepo.api.plugin.Settings;

/**
 * One plugin on its own, checked, loaded and called as the platform does it: for tests and tools.
 * Used by one thread; the providers it makes, by many.
 */
public final class IsolatedPlugin implements AutoCloseable {
  private final PluginDescriptor descriptor;
  private final LoadedPlugin plugin;

  private IsolatedPlugin(PluginDescriptor descriptor, LoadedPlugin plugin) {
    this.descriptor = descriptor;
    this.plugin = plugin;
  }

  /**
   * Loads a plugin.
   *
   * @param folder of JARs
   * @throws IOException if it isn't a plugin, or not one for this platform; the message names the
   *     remedy
   */
  public static IsolatedPlugin load(Path folder) throws IOException {
    PluginDescriptor descriptor = checked(folder);
    return new IsolatedPlugin(descriptor, LoadedPlugin.load(descriptor));
  }

  /**
   * Reads what a plugin's manifest says, and runs none of its code.
   *
   * @param folder of JARs
   * @throws IOException if it isn't a plugin, or not one for this platform; the message names the
   *     remedy
   */
  public static void check(Path folder) throws IOException {
    checked(folder);
  }

  /**
   * Unpacks the zip of a plugin with the platform's distrust.
   *
   * @param target an empty folder
   * @throws IOException if it isn't such a zip; the message names the remedy
   */
  public static void unpack(Path zip, Path target) throws IOException {
    PluginZip.unpack(zip, target, PluginZip.MAX_BYTES);
  }

  private static PluginDescriptor checked(Path folder) throws IOException {
    PluginDescriptor descriptor = PluginDescriptor.read(folder);
    ApiVersion platform = ApiVersion.ofPlatform();
    if (!platform.serves(descriptor.apiVersion())) {
      throw new IOException(
          descriptor.id()
              + " was built against version "
              + descriptor.apiVersion()
              + " of the plugin API, but this is "
              + platform
              + "; build it against this one");
    }
    return descriptor;
  }

  /** From its manifest. */
  public String id() {
    return descriptor.id();
  }

  /** From its manifest. */
  public String version() {
    return descriptor.version();
  }

  /** Its class loader, which is the context of the threads that it begins. */
  public ClassLoader loader() {
    return plugin.loader();
  }

  /** The types of all providers that it offers. */
  public List<String> types() {
    return plugin.offers().stream().map(LoadedPlugin.Offer::type).toList();
  }

  /**
   * The types of the providers that it offers for one extension point.
   *
   * @param kind the extension point
   */
  public List<String> types(Class<? extends Provider> kind) {
    return plugin.offers().stream()
        .filter(offer -> offer.kind().type() == kind)
        .map(LoadedPlugin.Offer::type)
        .toList();
  }

  /**
   * Makes a provider. The caller closes it before this.
   *
   * @param kind the extension point
   * @param settings texts by key, such as {@code preview.edge}
   * @throws IllegalArgumentException if there is no such provider, or a setting is wrong
   */
  public <T extends Provider> T create(
      Class<T> kind, String type, Map<String, String> settings, ProviderContext context)
      throws IOException {
    LoadedPlugin.Offer<?> offer = offer(kind, type);
    return make(kind, offer, Settings.parse(offer.settings(), settings), context);
  }

  /**
   * Makes a provider with the settings that a platform would give it.
   *
   * @param source where {@code platform.provider.TYPE.KEY} comes from
   * @throws IOException if a setting is wrong or missing, or it can't work; the message names the
   *     remedy
   */
  public <T extends Provider> T create(
      Class<T> kind, String type, ProviderSettingsSource source, ProviderContext context)
      throws IOException {
    LoadedPlugin.Offer<?> offer = offer(kind, type);
    Settings settings = new ProviderSettings(source).of(type, offer.settings());
    return make(kind, offer, settings, context);
  }

  /**
   * Makes a provider as above for reading alone, beside a platform that may be using what it keeps.
   *
   * @throws IOException as above
   */
  public <T extends Provider> T openForReading(
      Class<T> kind, String type, ProviderSettingsSource source, ProviderContext context)
      throws IOException {
    LoadedPlugin.Offer<?> offer = offer(kind, type);
    if (offer.factory() instanceof ReadingFactory<?> reading) {
      Settings settings = new ProviderSettings(source).of(type, offer.settings());
      Provider opened = reading.openForReading(settings, context);
      return ContextProxy.around(kind, kind.cast(opened), plugin.loader());
    }
    return create(kind, type, source, context); // it lets everybody in
  }

  private LoadedPlugin.Offer<?> offer(Class<? extends Provider> kind, String type) {
    return plugin.offers().stream()
        .filter(o -> o.kind().type() == kind && o.type().equals(type))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    id() + " offers no " + kind.getSimpleName() + " '" + type + "'"));
  }

  private <T extends Provider> T make(
      Class<T> kind, LoadedPlugin.Offer<?> offer, Settings settings, ProviderContext context)
      throws IOException {
    Provider made = offer.factory().create(settings, context);
    return ContextProxy.around(kind, kind.cast(made), plugin.loader());
  }

  /** Lets its classes go. */
  @Override
  public void close() throws IOException {
    plugin.close();
  }
}
