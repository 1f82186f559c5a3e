package org.imagerepo.core.config;

import java.util.List;
import java.util.Optional;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/**
 * By which other site people may log in.
 *
 * @param issuer address of the provider of OpenID Connect
 * @param clientId what this platform is called there
 * @param clientSecret what shows the provider that it is us
 * @param address of this platform, as browsers see it
 */
public record OpenIdSettings(String issuer, String clientId, String clientSecret, String address) {
  private static final Setting<String> ISSUER =
      Setting.of(
          "platform.oidc.issuer",
          "Address of a provider of OpenID Connect that people may log in by",
          "an address such as https://id.example",
          OpenIdSettings::parseAddress);
  private static final Setting<String> CLIENT_ID =
      Setting.text("platform.oidc.client-id", "What this platform is called at that provider");
  private static final Setting<String> CLIENT_SECRET =
      Setting.text("platform.oidc.client-secret", "What shows that provider that it is us")
          .secret();
  private static final Setting<String> ADDRESS =
      Setting.of(
          "platform.oidc.address",
          "Address of this platform, as browsers see it, which that provider sends people back to",
          "an address such as https://photos.example",
          OpenIdSettings::parseAddress);

  static final List<Setting<?>> ALL = List.of(ISSUER, CLIENT_ID, CLIENT_SECRET, ADDRESS);

  /**
   * By which other site people may log in, if by one.
   *
   * @throws IllegalArgumentException if only some of the settings are there
   */
  static Optional<OpenIdSettings> read(Settings settings) {
    long given = ALL.stream().filter(setting -> settings.find(setting).isPresent()).count();
    if (given != 0 && given != ALL.size()) {
      throw new IllegalArgumentException(
          ALL.stream().map(Setting::key).toList() + " must be set together or not at all");
    }
    return settings
        .find(ISSUER)
        .map(
            issuer ->
                new OpenIdSettings(
                    issuer,
                    settings.get(CLIENT_ID),
                    settings.get(CLIENT_SECRET),
                    settings.get(ADDRESS)));
  }

  private static String parseAddress(String text) {
    String address = text.strip().replaceFirst("/+$", "");
    if (!address.matches("https?://[^\\s?#]+")) {
      throw new IllegalArgumentException();
    }
    return address;
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "OpenIdSettings[" + issuer + " " + clientId + "]";
  }
}
