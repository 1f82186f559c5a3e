package org.imagerepo.core.upload;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.imagerepo.api.catalogue.UserId;

/** How an upload's facts are written down. */
final class InfoText {
  private static final String OWNER = "owner";
  private static final String LENGTH = "length";
  private static final String METADATA = "metadata";
  private static final String PARTIAL = "partial";
  private static final String CREATED = "created";

  private InfoText() {}

  static Map<String, String> write(UploadInfo info) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(OWNER, info.owner().value());
    info.length().ifPresent(length -> values.put(LENGTH, Long.toString(length)));
    values.put(METADATA, info.metadata().header());
    values.put(PARTIAL, Boolean.toString(info.isPartial()));
    values.put(CREATED, info.createdAt().toString());
    return values;
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if they are damaged
   */
  static UploadInfo read(UploadId id, Map<String, String> values) {
    try {
      String length = values.get(LENGTH);
      return new UploadInfo(
          id,
          new UserId(values.get(OWNER)),
          length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length)),
          UploadMetadata.parse(values.get(METADATA)),
          Boolean.parseBoolean(values.get(PARTIAL)),
          Instant.parse(values.get(CREATED)));
    } catch (NullPointerException | DateTimeException e) {
      throw new IllegalArgumentException("the facts of upload " + id + " are damaged", e);
    }
  }
}
