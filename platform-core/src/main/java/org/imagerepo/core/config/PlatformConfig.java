package org.imagerepo.core.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.core.account.Registration;
import org.imagerepo.core.account.RegistrationMode;
import org.imagerepo.core.plugin.ProviderSettingsSource;
import org.imagerepo.core.search.Language;
import org.imagerepo.core.sweep.OrphanSweep;
import org.imagerepo.core.upload.UploadLimits;

/**
 * What the operator decided: every setting of the platform, validated.
 *
 * <p>Each is a MicroProfile Config key beginning with {@code platform.}, and so an environment
 * variable too.
 */
public final class PlatformConfig {
  /** Begins the keys of all settings. */
  public static final String PREFIX = "platform.";

  /** Begins the keys of the settings of providers: {@code platform.provider.TYPE.KEY}. */
  public static final String PROVIDER_PREFIX = PREFIX + "provider.";

  private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\[\\]:-]+");

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private static final Setting<String> HTTP_HOST =
      Setting.text("platform.http.host", "Address to listen at").defaultsTo("127.0.0.1");
  private static final Setting<Integer> HTTP_PORT =
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
              PlatformConfig::origins)
          .defaultsTo(Set.of());
  private static final Setting<Path> DATA_DIR =
      Setting.of("platform.data.dir", "Folder of everything that is kept", "a path", Path::of)
          .defaultsTo(Path.of("data"));
  private static final Setting<Path> PLUGINS_DIR =
      Setting.of(
          "platform.plugins.dir",
          "Folder of dropped-in plugins, by default 'plugins' in the data folder",
          "a path",
          Path::of);
  private static final Setting<String> MONGODB_URI =
      Setting.text(
              "platform.mongodb.uri", "Connection string of MongoDB; unset means embedded storage")
          .secret();
  private static final Setting<String> BLOBS =
      Setting.text(
          "platform.storage.blobs",
          "Type of blob store, by default files, or gridfs with a MongoDB URI");
  private static final Setting<String> CATALOGUE =
      Setting.text(
          "platform.storage.catalogue",
          "Type of catalogue, by default sqlite, or mongodb with a MongoDB URI");
  private static final Setting<String> ADMIN_USERNAME =
      Setting.text("platform.admin.username", "User name of the first administrator");
  private static final Setting<String> ADMIN_PASSWORD =
      Setting.text("platform.admin.password", "Password of the first administrator").secret();
  private static final Setting<Long> MAX_PIXELS =
      Setting.of(
              "platform.image.max-pixels",
              "Most pixels that an image may declare, all frames together",
              "a whole number of at least 1",
              PlatformConfig::positive)
          .defaultsTo(250_000_000L);
  private static final Setting<Boolean> SHOW_DAMAGED =
      Setting.flag(
              "platform.image.show-damaged",
              "Whether JPEG photos that are cut short or damaged are taken and shown as far as they"
                  + " can be, and say so, instead of being refused")
          .defaultsTo(false);
  private static final Setting<Long> MAX_BYTES =
      Setting.of(
              "platform.upload.max-bytes",
              "Most bytes that one file may have",
              "a whole number of at least 1",
              PlatformConfig::positive)
          .defaultsTo(1L << 30);
  private static final Setting<Integer> MAX_OPEN =
      Setting.integer("platform.upload.max-open", "Unfinished uploads of one user", 1, 1_000_000)
          .defaultsTo(1000);
  private static final Setting<Long> MAX_WAITING =
      Setting.of(
              "platform.upload.max-waiting-bytes",
              "Most bytes that the unfinished uploads of one user may have together",
              "a whole number of at least 1",
              PlatformConfig::positive)
          .defaultsTo(64L << 30);
  private static final Setting<Long> DISK_RESERVE =
      Setting.of(
              "platform.upload.disk-reserve",
              "Bytes that uploads leave free on the disk",
              "a whole number of at least 1",
              PlatformConfig::positive)
          .defaultsTo(1L << 30);
  private static final Setting<Integer> MIN_RATE =
      Setting.integer(
              "platform.upload.min-rate",
              "Bytes a second that a resumable upload must reach, over half a minute",
              0,
              Integer.MAX_VALUE)
          .defaultsTo(1024);
  private static final Setting<Duration> UPLOAD_LIFETIME =
      Setting.duration(
              "platform.upload.lifetime",
              "After which an upload that nothing happens to is dropped")
          .defaultsTo(Duration.ofHours(24));
  private static final Setting<Integer> RENDERERS =
      Setting.integer("platform.work.renderers", "Threads that make renditions", 1, 256)
          .defaultsTo(CORES);
  private static final Setting<Integer> TAGGERS =
      Setting.integer("platform.work.taggers", "Threads that examine photos", 1, 256)
          .defaultsTo(Math.max(1, CORES / 2));
  private static final Setting<Duration> LIMIT =
      Setting.duration(
              "platform.work.time-limit", "After which a provider's call counts as hanging")
          .defaultsTo(Duration.ofMinutes(1));
  private static final Setting<Duration> LEASE =
      Setting.duration("platform.work.lease", "After which work under way counts as lost")
          .defaultsTo(Duration.ofMinutes(2));
  private static final Setting<Long> QUOTA_BYTES =
      Setting.of(
          "platform.quota.max-bytes",
          "Most bytes that the photos of one user may have together; unset means no limit",
          "a whole number of at least 1",
          PlatformConfig::positive);
  private static final Setting<Long> QUOTA_PHOTOS =
      Setting.of(
          "platform.quota.max-photos",
          "Most photos that one user may keep; unset means no limit",
          "a whole number of at least 1",
          PlatformConfig::positive);
  private static final Setting<Duration> TRASH_KEEP =
      Setting.duration("platform.trash.keep", "For how long deleted photos can be had back")
          .defaultsTo(Duration.ofDays(30));
  private static final Setting<String> OIDC_ISSUER =
      Setting.of(
          "platform.oidc.issuer",
          "Address of a provider of OpenID Connect that people may log in by",
          "an address such as https://id.example",
          PlatformConfig::address);
  private static final Setting<String> OIDC_CLIENT_ID =
      Setting.text("platform.oidc.client-id", "What this platform is called at that provider");
  private static final Setting<String> OIDC_CLIENT_SECRET =
      Setting.text("platform.oidc.client-secret", "What shows that provider that it is us")
          .secret();
  private static final Setting<String> OIDC_ADDRESS =
      Setting.of(
          "platform.oidc.address",
          "Address of this platform, as browsers see it, which that provider sends people back to",
          "an address such as https://photos.example",
          PlatformConfig::address);
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
  private static final Setting<Duration> GRACE =
      Setting.of(
              "platform.sweep.grace",
              "For how long bytes without a photo are left alone",
              "an ISO-8601 duration of at least PT1M",
              PlatformConfig::atLeastAMinute)
          .defaultsTo(Duration.ofHours(1));
  private static final Setting<Integer> MOST_ORPHANS =
      Setting.integer(
              "platform.sweep.most-orphans",
              "Where more originals belong to no photo, the catalogue is taken for a wrong one",
              0,
              1_000_000)
          .defaultsTo(OrphanSweep.DEFAULT_MOST_ORIGINALS);
  private static final Setting<Duration> SWEEP =
      Setting.duration("platform.sweep.every", "How often orphans are swept")
          .defaultsTo(Duration.ofHours(1));

  private static final Setting<List<Language>> LANGUAGES =
      Setting.of(
              "platform.search.languages",
              "Languages of captions and questions, the likeliest first",
              "a list with commas of " + Arrays.toString(Language.values()),
              Language::parse)
          .defaultsTo(List.of(Language.EN, Language.DE, Language.FR, Language.ES));

  private static final Setting<Duration> SCENE =
      Setting.duration(
              "platform.similar.within", "How far apart photos of one scene are taken at most")
          .defaultsTo(Duration.ofMinutes(5));

  /** All of them, for validation and documentation. */
  public static final List<Setting<?>> SETTINGS =
      List.of(
          HTTP_HOST,
          HTTP_PORT,
          TRUSTED_PROXIES,
          CORS_ORIGINS,
          DATA_DIR,
          PLUGINS_DIR,
          MONGODB_URI,
          BLOBS,
          CATALOGUE,
          ADMIN_USERNAME,
          ADMIN_PASSWORD,
          MAX_PIXELS,
          SHOW_DAMAGED,
          MAX_BYTES,
          MAX_OPEN,
          MAX_WAITING,
          DISK_RESERVE,
          MIN_RATE,
          UPLOAD_LIFETIME,
          RENDERERS,
          TAGGERS,
          LIMIT,
          LEASE,
          QUOTA_BYTES,
          QUOTA_PHOTOS,
          TRASH_KEEP,
          OIDC_ISSUER,
          OIDC_CLIENT_ID,
          OIDC_CLIENT_SECRET,
          OIDC_ADDRESS,
          REGISTRATION,
          ACCOUNT_GRACE,
          GRACE,
          MOST_ORPHANS,
          SWEEP,
          LANGUAGES,
          SCENE);

  private final Settings settings;
  private final ProviderSettingsSource source;

  private PlatformConfig(Settings settings, ProviderSettingsSource source) {
    this.settings = settings;
    this.source = source;
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
    PlatformConfig config = new PlatformConfig(Settings.parse(SETTINGS, given), source);
    config.checkTogether();
    return config;
  }

  private void checkTogether() {
    List<Setting<String>> oidc =
        List.of(OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ADDRESS);
    long given = oidc.stream().filter(setting -> settings.find(setting).isPresent()).count();
    if (given != 0 && given != oidc.size()) {
      throw new IllegalArgumentException(
          oidc.stream().map(Setting::key).toList() + " must be set together or not at all");
    }
    if (settings.find(ADMIN_USERNAME).isPresent() != settings.find(ADMIN_PASSWORD).isPresent()) {
      throw new IllegalArgumentException(
          "platform.admin.username and platform.admin.password must be set together or not at all");
    }
    if (lease().compareTo(timeLimit()) <= 0) {
      throw new IllegalArgumentException(
          "platform.work.lease is "
              + lease()
              + " but must be longer than platform.work.time-limit,"
              + " which is "
              + timeLimit());
    }
  }

  private static Duration atLeastAMinute(String text) {
    Duration value = Duration.parse(text);
    if (value.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static String address(String text) {
    String address = text.strip().replaceFirst("/+$", "");
    if (!address.matches("https?://[^\\s?#]+")) {
      throw new IllegalArgumentException();
    }
    return address;
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

  private static long positive(String text) {
    long value = Long.parseLong(text);
    if (value < 1) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  /** The form in which a key and its environment variable are the same. */
  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
  }

  /** Whom requests are believed from. */
  public HttpSettings http() {
    return new HttpSettings(settings.get(TRUSTED_PROXIES), settings.get(CORS_ORIGINS));
  }

  public Path dataDirectory() {
    return settings.get(DATA_DIR).toAbsolutePath().normalize();
  }

  public Path pluginsDirectory() {
    return settings
        .find(PLUGINS_DIR)
        .map(path -> path.toAbsolutePath().normalize())
        .orElseGet(() -> dataDirectory().resolve("plugins"));
  }

  /** Type of the blob store. */
  public String blobStore() {
    return settings.find(BLOBS).orElse(hasMongo() ? "gridfs" : "files");
  }

  /** Type of the catalogue. */
  public String catalogue() {
    return settings.find(CATALOGUE).orElse(hasMongo() ? "mongodb" : "sqlite");
  }

  private boolean hasMongo() {
    return settings.find(MONGODB_URI).isPresent();
  }

  /** The first administrator, if the settings name one. */
  public Optional<Registration> administrator() {
    return settings
        .find(ADMIN_USERNAME)
        .map(name -> new Registration(name, settings.get(ADMIN_PASSWORD), Optional.empty()));
  }

  public boolean showDamaged() {
    return settings.get(SHOW_DAMAGED);
  }

  public long maxPixels() {
    return settings.get(MAX_PIXELS);
  }

  public long maxBytes() {
    return settings.get(MAX_BYTES);
  }

  /** How much resumable uploads may take. */
  public UploadLimits uploadLimits() {
    return new UploadLimits(
        maxBytes(),
        settings.get(MAX_OPEN),
        settings.get(MAX_WAITING),
        settings.get(DISK_RESERVE),
        settings.get(MIN_RATE),
        settings.get(UPLOAD_LIFETIME));
  }

  public int renderers() {
    return settings.get(RENDERERS);
  }

  public int taggers() {
    return settings.get(TAGGERS);
  }

  public Duration timeLimit() {
    return settings.get(LIMIT);
  }

  public Duration lease() {
    return settings.get(LEASE);
  }

  /** What each user may keep unless the administrator said otherwise. */
  public Quota quota() {
    return new Quota(number(QUOTA_BYTES), number(QUOTA_PHOTOS));
  }

  private OptionalLong number(Setting<Long> setting) {
    return settings.find(setting).map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  /** For how long deleted photos stay in the trash. */
  public Duration trashKeep() {
    return settings.get(TRASH_KEEP);
  }

  /** By which other site people may log in, if by one. */
  public Optional<OpenIdSettings> openId() {
    return settings
        .find(OIDC_ISSUER)
        .map(
            issuer ->
                new OpenIdSettings(
                    issuer,
                    settings.get(OIDC_CLIENT_ID),
                    settings.get(OIDC_CLIENT_SECRET),
                    settings.get(OIDC_ADDRESS)));
  }

  /** Who may register. */
  public RegistrationMode registration() {
    return settings.get(REGISTRATION);
  }

  /** For how long a closed account can be opened again. */
  public Duration accountGrace() {
    return settings.get(ACCOUNT_GRACE);
  }

  public Duration sweepGrace() {
    return settings.get(GRACE);
  }

  public int mostOrphans() {
    return settings.get(MOST_ORPHANS);
  }

  public Duration sweepEvery() {
    return settings.get(SWEEP);
  }

  /** Languages of captions and questions, the likeliest first. */
  public List<Language> languages() {
    return settings.get(LANGUAGES);
  }

  /** How far apart photos of one scene are taken at most. */
  public Duration scene() {
    return settings.get(SCENE);
  }

  /** Where the settings of providers come from. */
  public ProviderSettingsSource providers() {
    return new MongoUriForProviders(source, MONGODB_URI.key());
  }
}
