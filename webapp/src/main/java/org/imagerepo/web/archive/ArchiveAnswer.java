package org.imagerepo.web.archive;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.core.archive.Archive;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.bytes.ContentDisposition;
import org.imagerepo.web.bytes.EntityTags;
import org.imagerepo.web.bytes.RangeRequest;
import org.imagerepo.web.problem.Problem;
import org.imagerepo.web.problem.ProblemType;

/** Makes the answer to a request for an archive: whole, a part, or that the client has it. */
public final class ArchiveAnswer {
  private static final String ZIP = "application/zip";

  private final Archive archive;
  private final UnaryOperator<String> header;

  /**
   * @param header gives a header of the request by name, or null
   */
  public ArchiveAnswer(Archive archive, UnaryOperator<String> header) {
    this.archive = archive;
    this.header = header;
  }

  /** The answer to HEAD: the headers of GET's for the whole. */
  public Response head() {
    return precondition().orElseGet(() -> described(Response.ok(), archive.length()).build());
  }

  /**
   * The answer to GET.
   *
   * @throws RefusedException if a photo in the part that was asked for is gone
   */
  public Response get() throws RefusedException, IOException {
    Optional<Response> failed = precondition();
    if (failed.isPresent()) {
      return failed.get();
    }
    RangeRequest asked = asked();
    if (asked instanceof RangeRequest.Part part) {
      Response.ResponseBuilder answer =
          Response.status(Response.Status.PARTIAL_CONTENT)
              .header("Content-Range", part.contentRange(archive.length()));
      return send(answer, part.range());
    }
    return asked instanceof RangeRequest.Unsatisfiable
        ? unsatisfiable()
        : send(Response.ok(), new ByteRange(0, archive.length()));
  }

  private RangeRequest asked() {
    return EntityTags.isSameForRange(header.apply("If-Range"), archive.digest())
        ? RangeRequest.parse(header.apply("Range"), archive.length())
        : new RangeRequest.Whole();
  }

  private Optional<Response> precondition() {
    if (!EntityTags.isWanted(header.apply(HttpHeaders.IF_MATCH), archive.digest())) {
      return Optional.of(
          Problem.of(ProblemType.PRECONDITION_FAILED, "The archive is not that of If-Match.")
              .answer()
              .build());
    }
    return EntityTags.isKnown(header.apply(HttpHeaders.IF_NONE_MATCH), archive.digest())
        ? Optional.of(cached(Response.notModified()).build())
        : Optional.empty();
  }

  private Response send(Response.ResponseBuilder answer, ByteRange range)
      throws RefusedException, IOException {
    archive.check(range);
    StreamingOutput body = out -> archive.write(range, out);
    // Where writing fails, the server has nothing better than to close the connection, so that the
    // client sees that bytes are missing. One that is kept alive it would leave open till it idles.
    return described(answer, range.length()).header("Connection", "close").entity(body).build();
  }

  private Response unsatisfiable() {
    return Problem.of(
            ProblemType.RANGE_NOT_SATISFIABLE, "There are " + archive.length() + " bytes in all.")
        .answer()
        .header("Content-Range", "bytes */" + archive.length())
        .build();
  }

  private Response.ResponseBuilder described(Response.ResponseBuilder answer, long length) {
    return cached(answer)
        .type(ZIP)
        .header(HttpHeaders.CONTENT_LENGTH, length)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.of(ZIP, archive.fileName(), true))
        .header("Accept-Ranges", "bytes")
        .header("X-Content-Type-Options", "nosniff");
  }

  private Response.ResponseBuilder cached(Response.ResponseBuilder answer) {
    return answer
        .header(HttpHeaders.ETAG, EntityTags.of(archive.digest()))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, "Authorization, Cookie");
  }
}
