package org.imagerepo.core.upload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client tells about its file.
 *
 * <p>tus 1.0, Creation, Upload-Metadata: "The Upload-Metadata request and response header MUST
 * consist of one or more comma-separated key-value pairs. The key and value MUST be separated by a
 * space. The key MUST NOT contain spaces and commas and MUST NOT be empty. The key SHOULD be ASCII
 * encoded and the value MUST be Base64 encoded. All keys MUST be unique. The value MAY be empty. In
 * these cases, the space, which would normally separate the key and the value, MAY be left out."
 *
 * @param header as it was sent, to be told again; empty if nothing was
 * @param values by key
 */
public record UploadMetadata(String header, Map<String, String> values) {
  /** Nothing is told. */
  public static final UploadMetadata NONE = new UploadMetadata("", Map.of());

  /** Most characters that the header may have. */
  public static final int MAX_LENGTH = 4096;

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x2b\\x2d-\\x7e]{1,100}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public UploadMetadata {
    values = Map.copyOf(values);
  }

  /**
   * Reads the header.
   *
   * @throws IllegalArgumentException if it breaks a rule; the message tells which
   */
  public static UploadMetadata parse(String header) {
    if (header.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("may have at most " + MAX_LENGTH + " characters");
    }
    Map<String, String> values = new LinkedHashMap<>();
    if (!header.isBlank()) {
      for (String pair : header.split(",", -1)) {
        String[] halves = pair.strip().split(" ", 2);
        if (!KEY.matcher(halves[0]).matches()) {
          throw new IllegalArgumentException("has a key that isn't 1 to 100 ASCII characters");
        }
        String value = halves.length == 1 ? "" : decode(halves[0], halves[1]);
        if (values.put(halves[0], value) != null) {
          throw new IllegalArgumentException("has the key '" + halves[0] + "' twice");
        }
      }
    }
    UploadMetadata metadata = new UploadMetadata(header.strip(), values);
    metadata.sha256();
    return metadata;
  }

  private static String decode(String key, String value) {
    try {
      byte[] bytes = Base64.getDecoder().decode(value.strip());
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new IllegalArgumentException("has for '" + key + "' no UTF-8 in Base64", e);
    }
  }

  /** What the client calls the file: {@code filename}, as most clients say, or {@code name}. */
  public String fileName() {
    return values.getOrDefault("filename", values.getOrDefault("name", ""));
  }

  /**
   * The digest that the whole file shall have, in lower-case hexadecimal, if the client told it.
   *
   * @throws IllegalArgumentException if it can't be one
   */
  public Optional<String> sha256() {
    Optional<String> digest =
        Optional.ofNullable(values.get("sha256")).map(text -> text.toLowerCase(Locale.ROOT));
    if (digest.isPresent() && !SHA256.matcher(digest.get()).matches()) {
      throw new IllegalArgumentException("has a sha256 that isn't 64 hexadecimal digits");
    }
    return digest;
  }
}
