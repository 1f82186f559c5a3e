package org.imagerepo.core.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/**
 * Whom requests are believed from.
 *
 * @param trustedProxies whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} count
 * @param corsOrigins whose pages may use the API by tokens, as browsers write them
 */
public record HttpSettings(List<AddressRange> trustedProxies, Set<String> corsOrigins) {
  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\[\\]:-]+");

  private static final Setting<String> HOST =
      Setting.text("platform.http.host", "Address to listen at").defaultsTo("127.0.0.1");
  private static final Setting<Integer> PORT =
      Setting.integer("platform.http.port", "Port to listen at", 1, 65535).defaultsTo(8080);
  private static final Setting<List<AddressRange>> TRUSTED_PROXIES =
      Setting.of(
              "platform.http.trusted-proxies",
              "Addresses of proxies whose X-Forwarded-For and X-Forwarded-Proto count",
              "a list with commas of addresses such as 192.0.2.1 or 10.0.0.0/8",
              AddressRange::parseAll)
          .defaultsTo(List.of());
  private static final Setting<Set<String>> CORS_ORIGINS =
      Setting.of(
              "platform.http.cors-origins",
              "Other sites whose pages may use the API by tokens",
              "a list with commas of origins such as https://photos.example",
              HttpSettings::origins)
          .defaultsTo(Set.of());

  static final List<Setting<?>> ALL = List.of(HOST, PORT, TRUSTED_PROXIES, CORS_ORIGINS);

  public HttpSettings {
    trustedProxies = List.copyOf(trustedProxies);
    corsOrigins = Set.copyOf(corsOrigins);
  }

  static HttpSettings of(Settings settings) {
    return new HttpSettings(settings.get(TRUSTED_PROXIES), settings.get(CORS_ORIGINS));
  }

  private static Set<String> origins(String text) {
    Set<String> origins = new TreeSet<>();
    for (String part : text.split(",")) {
      String origin = part.strip().toLowerCase(Locale.ROOT);
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException();
      }
      origins.add(origin);
    }
    return origins;
  }

  /** Whether an address is a trusted proxy's. */
  public boolean isProxy(String address) {
    return trustedProxies.stream().anyMatch(range -> range.contains(address));
  }
}
