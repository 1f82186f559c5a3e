package org.imagerepo.core.config;

import java.util.List;
import java.util.Optional;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.core.account.Registration;

/** Who the first administrator is. */
final class AdministratorSettings {
  private static final Setting<String> ADMIN_USERNAME =
      Setting.text("platform.admin.username", "User name of the first administrator");
  private static final Setting<String> ADMIN_PASSWORD =
      Setting.text("platform.admin.password", "Password of the first administrator").secret();

  static final List<Setting<?>> ALL = List.of(ADMIN_USERNAME, ADMIN_PASSWORD);

  private AdministratorSettings() {}

  /**
   * The first administrator, if the settings name one.
   *
   * @throws IllegalArgumentException if one setting is missing
   */
  static Optional<Registration> read(Settings settings) {
    Optional<String> username = settings.find(ADMIN_USERNAME);
    if (username.isPresent() != settings.find(ADMIN_PASSWORD).isPresent()) {
      throw new IllegalArgumentException(
          "platform.admin.username and platform.admin.password must be set together or not at all");
    }
    return username.map(
        name -> new Registration(name, settings.get(ADMIN_PASSWORD), Optional.empty()));
  }
}
