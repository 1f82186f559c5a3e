package org.imagerepo.web.bytes;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.core.library.Content;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.photo.PhotoAddress;
import org.imagerepo.web.problem.Problem;
import org.imagerepo.web.problem.ProblemType;

/** Makes the answer to a request for bytes: whole, a part, or that the client has them. */
public final class ByteAnswer {
  private static final String FOREVER = "private, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "private, no-cache";
  private static final int BUFFER = 64 * 1024;

  private final Content content;
  private final String disposition;
  private final String version;
  private final UnaryOperator<String> header;
  private String vary = "Authorization, Cookie, Origin";

  /**
   * @param disposition of the bytes, for {@code Content-Disposition}
   * @param version that the address names, or null
   * @param header gives a header of the request by name, or null
   */
  ByteAnswer(Content content, String disposition, String version, UnaryOperator<String> header) {
    this.content = content;
    this.disposition = disposition;
    this.version = version;
    this.header = header;
  }

  /** Says that what the client accepts was considered, too. */
  ByteAnswer negotiated() {
    vary = "Accept, " + vary;
    return this;
  }

  /** The answer to HEAD: the headers of GET's, without opening anything. */
  public Response head() {
    return precondition()
        .orElseGet(
            () ->
                described(Response.ok())
                    .header(HttpHeaders.CONTENT_LENGTH, content.size())
                    .build());
  }

  /**
   * The answer to GET.
   *
   * @throws RefusedException if the bytes were deleted meanwhile
   */
  public Response get() throws RefusedException, IOException {
    Optional<Response> failed = precondition();
    if (failed.isPresent()) {
      return failed.get();
    }
    boolean mayBePart = EntityTags.isSameForRange(header.apply("If-Range"), content.sha256());
    RangeRequest asked =
        mayBePart
            ? RangeRequest.parse(header.apply("Range"), content.size())
            : new RangeRequest.Whole();
    if (asked instanceof RangeRequest.Part part) {
      Response.ResponseBuilder answer =
          Response.status(Response.Status.PARTIAL_CONTENT)
              .header("Content-Range", part.contentRange(content.size()));
      return send(answer, part.range());
    }
    if (asked instanceof RangeRequest.Parts parts) {
      return send(new MultipartRanges(content, parts.ranges()));
    }
    return asked instanceof RangeRequest.Unsatisfiable
        ? unsatisfiable()
        : send(Response.ok(), new ByteRange(0, content.size()));
  }

  private Optional<Response> precondition() {
    if (!EntityTags.isWanted(header.apply(HttpHeaders.IF_MATCH), content.sha256())) {
      return Optional.of(
          Problem.of(ProblemType.PRECONDITION_FAILED, "The bytes are not those of If-Match.")
              .answer()
              .build());
    }
    return EntityTags.isKnown(header.apply(HttpHeaders.IF_NONE_MATCH), content.sha256())
        ? Optional.of(cached(Response.notModified()).build())
        : Optional.empty();
  }

  private Response send(Response.ResponseBuilder answer, ByteRange range)
      throws RefusedException, IOException {
    // Opened before the status is sent, so that a store that fails is told as a problem.
    InputStream in = content.open(range);
    return described(answer)
        .header(HttpHeaders.CONTENT_LENGTH, range.length())
        .entity(copying(in))
        .build();
  }

  private Response send(MultipartRanges ranges) throws RefusedException, IOException {
    InputStream in = ranges.open();
    return described(Response.status(Response.Status.PARTIAL_CONTENT))
        .type(ranges.mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, ranges.length())
        .entity(copying(in))
        .build();
  }

  private static StreamingOutput copying(InputStream in) {
    return out -> {
      try (in) {
        byte[] buffer = new byte[BUFFER];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          out.write(buffer, 0, count);
        }
      }
    };
  }

  private Response unsatisfiable() {
    return Problem.of(
            ProblemType.RANGE_NOT_SATISFIABLE, "There are " + content.size() + " bytes in all.")
        .answer()
        .header("Content-Range", "bytes */" + content.size())
        .build();
  }

  private Response.ResponseBuilder described(Response.ResponseBuilder answer) {
    return cached(answer)
        .type(content.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header("Accept-Ranges", "bytes")
        .header("X-Content-Type-Options", "nosniff")
        // Whatever a browser makes of somebody's bytes, it runs nothing of them.
        .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
  }

  private Response.ResponseBuilder cached(Response.ResponseBuilder answer) {
    // Others ask each time, so that what is withdrawn from them is gone at once.
    boolean mayBeKept =
        content.isOwners() && PhotoAddress.version(content.sha256()).equals(version);
    return answer
        .header(HttpHeaders.ETAG, EntityTags.of(content.sha256()))
        .header(HttpHeaders.CACHE_CONTROL, mayBeKept ? FOREVER : ASK_AGAIN)
        .header(HttpHeaders.VARY, vary);
  }
}
