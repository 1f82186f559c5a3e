package org.imagerepo.web.platform;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.imagerepo.core.config.PlatformConfig;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.Addresses;
import org.imagerepo.web.metrics.DecodeMetrics;

/** Starts the engine when the application is deployed, and stops it when that ends. */
@WebListener
public class PlatformLifecycle implements ServletContextListener {
  private static final System.Logger LOG = System.getLogger(PlatformLifecycle.class.getName());

  /** Begins the settings of the administrator, the only input that a start can refuse. */
  private static final String ADMINISTRATOR = "platform.admin.";

  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");
  private static final String BUNDLED_PLUGINS = "/WEB-INF/plugins";

  @Inject private PlatformHolder holder;
  @Inject private Config config;
  @Inject private DecodeMetrics metrics;
  private GoneClients goneClients;

  /** A start that fails makes the deployment fail, so that no half platform is ever reached. */
  @Override
  public void contextInitialized(ServletContextEvent event) {
    goneClients = GoneClients.ignored();
    Addresses.deployedAt(event.getServletContext().getContextPath());
    try {
      ConfigSettingsSource source = new ConfigSettingsSource(config);
      PlatformConfig settings = PlatformConfig.read(source);
      holder.start(settings, bundledPlugins(event.getServletContext()));
      metrics.prepare();
      holder.running().decoder().tell(metrics);
      holder.running().setupSecret().ifPresent(secret -> announce(source, secret));
    } catch (Exception | LinkageError e) {
      String message = "imagerepo can't start: " + reason(e);
      LOG.log(Level.ERROR, message);
      LOG.log(Level.DEBUG, "The start failed here", e);
      // Without its cause, which the server would print in full, twice.
      throw new IllegalStateException(message);
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    holder.stop();
    if (goneClients != null) {
      goneClients.close();
    }
  }

  private static Path bundledPlugins(ServletContext context) {
    String path = context.getRealPath(BUNDLED_PLUGINS);
    if (path == null) {
      throw new IllegalStateException(
          "the WAR is not unpacked, so its plugins can't be loaded; let the server unpack it");
    }
    return Path.of(path);
  }

  private static void announce(ConfigSettingsSource source, String secret) {
    LOG.log(
        Level.INFO,
        "There is no administrator yet. Become it here; the link works once, until the next"
            + " start: {0}",
        setupLink(source.value("platform.http.host"), source.value("platform.http.port"), secret));
  }

  /** The secret stands behind the #, which browsers send to no server and into no log. */
  static String setupLink(Optional<String> host, Optional<String> port, String secret) {
    String where = host.filter(name -> !EVERYWHERE.contains(name)).orElse("localhost");
    return "http://"
        + (host.isEmpty() ? "127.0.0.1" : where)
        + ":"
        + port.orElse("8080")
        + Addresses.page("/setup#token=")
        + secret;
  }

  /** What an operator reads: of an administrator that breaks rules, each of the rules. */
  static String reason(Throwable thrown) {
    if (thrown instanceof RefusedException refused && !refused.errors().isEmpty()) {
      return refused.errors().stream()
          .map(error -> ADMINISTRATOR + error.field() + ' ' + error.detail())
          .collect(Collectors.joining("; "));
    }
    String message = thrown.getMessage();
    return message == null || message.isBlank() ? thrown.toString() : message;
  }
}
