package org.imagerepo.core.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;

/** A plugin whose classes are loaded, and what it offers. */
final class LoadedPlugin implements AutoCloseable {
  private static final Pattern TYPE = Pattern.compile("(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final PluginClassLoader loader;
  private final List<Offer<?>> offers;

  /**
   * Something it offers.
   *
   * @param kind the extension point
   * @param type name of the provider
   * @param settings every setting there is
   * @param factory makes it, with the plugin's class loader as context
   */
  record Offer<T extends Provider>(
      ProviderKind kind, String type, List<Setting<?>> settings, ProviderFactory<T> factory) {}

  /** The same under a longer name, to be made with settings of its own. */
  private static <T extends Provider> Offer<T> instance(Offer<T> offer, String name) {
    return new Offer<>(offer.kind(), offer.type() + "-" + name, offer.settings(), offer.factory());
  }

  private LoadedPlugin(PluginClassLoader loader, List<Offer<?>> offers) {
    this.loader = loader;
    this.offers = offers;
  }

  /**
   * Loads a plugin and asks it what it offers. Runs its code, so anything may be thrown.
   *
   * @throws IOException if it breaks a rule; the message names the remedy
   */
  static LoadedPlugin load(PluginDescriptor descriptor) throws IOException {
    PluginClassLoader loader = new PluginClassLoader(descriptor.id(), descriptor.jars());
    Thread thread = Thread.currentThread();
    ClassLoader former = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return new LoadedPlugin(loader, offers(only(loader), loader));
    } catch (Throwable e) {
      loader.close();
      throw e;
    } finally {
      thread.setContextClassLoader(former);
    }
  }

  private static Plugin only(PluginClassLoader loader) throws IOException {
    Iterator<Plugin> plugins = ServiceLoader.load(Plugin.class, loader).iterator();
    if (!plugins.hasNext()) {
      throw new IOException(
          "no JAR names an implementation in META-INF/services/" + Plugin.class.getName());
    }
    Plugin plugin = plugins.next();
    if (plugins.hasNext()) {
      throw new IOException(
          "META-INF/services/" + Plugin.class.getName() + " must name one implementation only");
    }
    return plugin;
  }

  private static List<Offer<?>> offers(Plugin plugin, PluginClassLoader loader) throws IOException {
    List<Offer<?>> offers = new ArrayList<>();
    for (ProviderKind kind : ProviderKind.values()) {
      for (ProviderFactory<? extends Provider> factory : kind.offeredBy(plugin)) {
        offers.add(offer(kind, factory, loader));
      }
    }
    return offers;
  }

  private static void requireType(String type) throws IOException {
    if (type == null || !TYPE.matcher(type).matches()) {
      throw new IOException(
          "provider type '"
              + type
              + "' must be lower-case words joined by hyphens, 60 characters at most");
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Provider> Offer<T> offer(
      ProviderKind kind, ProviderFactory<T> factory, PluginClassLoader loader) throws IOException {
    String type = factory.type();
    requireType(type);
    ProviderFactory<T> guarded = ContextProxy.around(ProviderFactory.class, factory, loader);
    return new Offer<>(kind, type, List.copyOf(factory.settings()), guarded);
  }

  /**
   * The same plugin with further instances of what it offers.
   *
   * @param names of the instances of a type
   * @throws IOException if a type would have too long a name
   */
  LoadedPlugin withInstances(Function<String, List<String>> names) throws IOException {
    List<Offer<?>> all = new ArrayList<>(offers);
    for (Offer<?> offer : offers) {
      for (String name : offer.kind().isStorage() ? List.<String>of() : names.apply(offer.type())) {
        Offer<?> instance = instance(offer, name);
        requireType(instance.type());
        all.add(instance);
      }
    }
    return new LoadedPlugin(loader, List.copyOf(all));
  }

  List<Offer<?>> offers() {
    return offers;
  }

  PluginClassLoader loader() {
    return loader;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
