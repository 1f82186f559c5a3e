package org.imagerepo.core.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.core.account.RegistrationMode;

/**
 * How people come and go.
 *
 * @param registration who may register
 * @param grace for how long a closed account can be opened again
 */
public record AccountSettings(RegistrationMode registration, Duration grace) {
  private static final Setting<RegistrationMode> REGISTRATION =
      Setting.of(
              "platform.registration",
              "Who may register",
              "one of open, invitation and closed",
              text -> RegistrationMode.valueOf(text.toUpperCase(Locale.ROOT)))
          .defaultsTo(RegistrationMode.OPEN);
  private static final Setting<Duration> ACCOUNT_GRACE =
      Setting.duration(
              "platform.accounts.grace", "For how long a closed account can be opened again")
          .defaultsTo(Duration.ofDays(7));

  static final List<Setting<?>> ALL = List.of(REGISTRATION, ACCOUNT_GRACE);

  static AccountSettings of(Settings settings) {
    return new AccountSettings(settings.get(REGISTRATION), settings.get(ACCOUNT_GRACE));
  }
}
