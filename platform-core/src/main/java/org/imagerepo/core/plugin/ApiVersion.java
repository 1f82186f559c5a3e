package org.imagerepo.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the plugin API.
 *
 * @param major plugins of another one don't fit
 * @param minor a plugin needs at least its own
 */
record ApiVersion(int major, int minor) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");

  /**
   * @throws IllegalArgumentException if it isn't of the form {@code 1.0}
   */
  static ApiVersion parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' must be of the form 1.0");
    }
    return new ApiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** That of the platform which runs here. */
  static ApiVersion ofPlatform() {
    Properties properties = new Properties();
    try (InputStream in = ApiVersion.class.getResourceAsStream("platform-api.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("platform-api.properties can't be read", e);
    }
    return parse(properties.getProperty("version"));
  }

  /** Whether a plugin built against the other one runs here. */
  boolean serves(ApiVersion plugin) {
    return major == plugin.major && minor >= plugin.minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
