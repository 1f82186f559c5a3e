package org.imagerepo.core.upload;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.PhotoId;

/**
 * What stays of an upload for the rest of its lifetime after its bytes became a photo, so that a
 * client that missed the answer can ask again.
 *
 * @param info as it was
 * @param outcome what became of it
 * @param parts of which it was made; empty unless it was made of parts
 * @param usedIn the upload that it became part of
 */
record Receipt(
    UploadInfo info, UploadState.Outcome outcome, List<UploadId> parts, Optional<UploadId> usedIn) {
  private static final String PHOTO = "photo";
  private static final String NEW = "new";
  private static final String PARTS = "parts";
  private static final String USED_IN = "used-in";

  Receipt {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(usedIn, "usedIn");
    parts = List.copyOf(parts);
  }

  long length() {
    return info.length().orElseThrow();
  }

  UploadState state(Instant expiresAt) {
    return new UploadState(info, length(), expiresAt, Optional.of(outcome), parts);
  }

  Map<String, String> text() {
    Map<String, String> values = new LinkedHashMap<>(InfoText.write(info));
    values.put(PHOTO, outcome.photo().value());
    values.put(NEW, Boolean.toString(outcome.isNew()));
    values.put(PARTS, parts.stream().map(UploadId::value).collect(Collectors.joining(" ")));
    usedIn.ifPresent(id -> values.put(USED_IN, id.value()));
    return values;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is damaged
   */
  static Receipt read(UploadId id, Map<String, String> values) {
    String parts = values.get(PARTS);
    if (parts == null) {
      throw new IllegalArgumentException("the receipt of upload " + id + " is cut");
    }
    return new Receipt(
        InfoText.read(id, values),
        new UploadState.Outcome(
            new PhotoId(values.get(PHOTO)), Boolean.parseBoolean(values.get(NEW))),
        parts.isEmpty() ? List.of() : Arrays.stream(parts.split(" ")).map(UploadId::new).toList(),
        Optional.ofNullable(values.get(USED_IN)).map(UploadId::new));
  }
}
