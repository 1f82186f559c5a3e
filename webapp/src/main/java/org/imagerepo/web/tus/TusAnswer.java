package org.imagerepo.web.tus;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.imagerepo.core.upload.UploadState;
import org.imagerepo.web.photo.PhotoAddress;

/** Tells the state of an upload in headers. */
final class TusAnswer {
  /** Java's own RFC 1123 format leaves out the zero of the first days of a month. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  private TusAnswer() {}

  /**
   * tus 1.0, Core: "The Server MUST acknowledge successful PATCH requests with the 204 No Content
   * status. It MUST include the Upload-Offset header containing the new offset."
   */
  static Response acknowledged(UploadState state) {
    return progress(Response.status(Response.Status.NO_CONTENT), state).build();
  }

  /** Where the upload stands, until when, and what became of it. */
  static Response.ResponseBuilder progress(Response.ResponseBuilder answer, UploadState state) {
    answer.header(Tus.OFFSET, state.offset());
    answer.header(Tus.EXPIRES, date(state));
    state
        .outcome()
        .filter(outcome -> !state.info().isPartial())
        .ifPresent(
            outcome -> {
              answer.header(Tus.PHOTO, PhotoAddress.photo(outcome.photo()));
              if (!outcome.isNew()) {
                answer.header(Tus.DUPLICATE, true);
              }
            });
    return answer;
  }

  /**
   * tus 1.0, Core: "The Server MUST always include the Upload-Offset header in the response for a
   * HEAD request, even if the offset is 0, or the upload is already considered completed. If the
   * size of the upload is known, the Server MUST include the Upload-Length header in the response.
   * … The Server MUST prevent the client and/or proxies from caching the response by adding the
   * Cache-Control: no-store header to the response." Creation: "As long as the length of the upload
   * is not known, the Server MUST set Upload-Defer-Length: 1 in all responses to HEAD requests. If
   * an upload contains additional metadata, responses to HEAD requests MUST include the
   * Upload-Metadata header and its value as specified by the Client during the creation."
   */
  static Response full(UploadState state) {
    Response.ResponseBuilder answer = progress(Response.ok(), state);
    answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    state
        .info()
        .length()
        .ifPresentOrElse(
            length -> answer.header(Tus.LENGTH, length), () -> answer.header(Tus.DEFER_LENGTH, 1));
    if (!state.info().metadata().header().isEmpty()) {
      answer.header(Tus.METADATA, state.info().metadata().header());
    }
    if (state.info().isPartial()) {
      answer.header(Tus.CONCAT, "partial");
    } else if (!state.parts().isEmpty()) {
      answer.header(Tus.CONCAT, concat(state));
    }
    return answer.build();
  }

  /**
   * tus 1.0, Concatenation: "The Server MUST … include the Upload-Concat header in the response to
   * HEAD requests … as specified by the Client".
   */
  private static String concat(UploadState state) {
    return state.parts().stream()
        .map(UploadAddress::of)
        .collect(Collectors.joining(" ", "final;", ""));
  }

  /**
   * tus 1.0, Expiration: "The Upload-Expires response header indicates the time after which the
   * unfinished upload expires. … The value MUST be in RFC 7231 datetime format."
   */
  private static String date(UploadState state) {
    return DATE.format(state.expiresAt().atOffset(ZoneOffset.UTC));
  }
}
