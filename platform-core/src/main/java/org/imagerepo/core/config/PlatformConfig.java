package org.imagerepo.core.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.core.account.Registration;
import org.imagerepo.core.plugin.ProviderSettingsSource;
import org.imagerepo.core.upload.UploadLimits;

/**
 * What the operator decided: every setting of the platform, validated. Those of one topic are
 * described in one class.
 *
 * <p>Each is a MicroProfile Config key beginning with {@code platform.}, and so an environment
 * variable too.
 */
public final class PlatformConfig {
  /** Begins the keys of all settings. */
  public static final String PREFIX = "platform.";

  /** Begins the keys of the settings of providers: {@code platform.provider.TYPE.KEY}. */
  public static final String PROVIDER_PREFIX = PREFIX + "provider.";

  /** All of them, for validation and documentation. */
  public static final List<Setting<?>> SETTINGS =
      Stream.of(
              HttpSettings.ALL,
              StorageSettings.ALL,
              AdministratorSettings.ALL,
              ImageSettings.ALL,
              UploadSettings.ALL,
              WorkSettings.ALL,
              LibrarySettings.ALL,
              OpenIdSettings.ALL,
              AccountSettings.ALL,
              SweepSettings.ALL,
              SearchSettings.ALL)
          .<Setting<?>>flatMap(List::stream)
          .toList();

  private final Optional<OpenIdSettings> openId;
  private final Optional<Registration> administrator;
  private final WorkSettings work;
  private final HttpSettings http;
  private final StorageSettings storage;
  private final ImageSettings images;
  private final UploadLimits uploadLimits;
  private final LibrarySettings library;
  private final AccountSettings accounts;
  private final SweepSettings sweep;
  private final SearchSettings search;
  private final ProviderSettingsSource providers;

  private PlatformConfig(Settings settings, ProviderSettingsSource source) {
    this.openId = OpenIdSettings.read(settings);
    this.administrator = AdministratorSettings.read(settings);
    this.work = WorkSettings.of(settings);
    this.http = HttpSettings.of(settings);
    this.storage = StorageSettings.of(settings);
    this.images = ImageSettings.of(settings);
    this.uploadLimits = UploadSettings.read(settings);
    this.library = LibrarySettings.of(settings);
    this.accounts = AccountSettings.of(settings);
    this.sweep = SweepSettings.of(settings);
    this.search = SearchSettings.of(settings);
    this.providers = new MongoUriForProviders(source, StorageSettings.MONGODB_URI.key());
  }

  /**
   * Reads all settings.
   *
   * @throws IllegalArgumentException if one is unknown or wrong; the message names it, its value
   *     and what would be right
   */
  public static PlatformConfig read(ProviderSettingsSource source) {
    Map<String, String> given = new HashMap<>();
    for (Setting<?> setting : SETTINGS) {
      source.value(setting.key()).ifPresent(value -> given.put(setting.key(), value));
    }
    Set<String> known =
        Set.copyOf(SETTINGS.stream().map(setting -> normal(setting.key())).toList());
    for (String name : source.names()) {
      boolean ours = normal(name).startsWith(normal(PREFIX));
      if (ours
          && !normal(name).startsWith(normal(PROVIDER_PREFIX))
          && !known.contains(normal(name))) {
        throw new IllegalArgumentException(
            name + " is unknown; known are " + SETTINGS.stream().map(Setting::key).toList());
      }
    }
    return new PlatformConfig(Settings.parse(SETTINGS, given), source);
  }

  /** The form in which a key and its environment variable are the same. */
  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
  }

  /** Whom requests are believed from. */
  public HttpSettings http() {
    return http;
  }

  public Path dataDirectory() {
    return storage.dataDirectory();
  }

  public Path pluginsDirectory() {
    return storage.pluginsDirectory();
  }

  /** Type of the blob store. */
  public String blobStore() {
    return storage.blobStore();
  }

  /** Type of the catalogue. */
  public String catalogue() {
    return storage.catalogue();
  }

  /** The first administrator, if the settings name one. */
  public Optional<Registration> administrator() {
    return administrator;
  }

  /** Which images are taken. */
  public ImageSettings images() {
    return images;
  }

  /** How much uploads may take. */
  public UploadLimits uploadLimits() {
    return uploadLimits;
  }

  /** How the work on photos is done. */
  public WorkSettings work() {
    return work;
  }

  /** What users may keep. */
  public LibrarySettings library() {
    return library;
  }

  /** By which other site people may log in, if by one. */
  public Optional<OpenIdSettings> openId() {
    return openId;
  }

  /** How people come and go. */
  public AccountSettings accounts() {
    return accounts;
  }

  /** How bytes are swept that belong to no photo. */
  public SweepSettings sweep() {
    return sweep;
  }

  /** How photos are found. */
  public SearchSettings search() {
    return search;
  }

  /** Where the settings of providers come from. */
  public ProviderSettingsSource providers() {
    return providers;
  }
}
