package org.imagerepo.web.security;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.imagerepo.web.problem.JsonProblem;
import org.imagerepo.web.problem.Problem;
import org.imagerepo.web.problem.ProblemType;

/**
 * Bounds the memory that a JSON body takes; uploads are no JSON and are never held in memory. What
 * goes wrong while such a body is read is the client's doing, and never a fault of ours.
 */
@Provider
public class JsonSizeLimit implements ReaderInterceptor {
  /** Bytes; the largest sensible body is a photo's caption and tags. */
  static final int MAX_BYTES = 64 * 1024;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    MediaType type = context.getMediaType();
    if (type == null || !type.getSubtype().endsWith("json")) {
      return context.proceed();
    }
    context.setInputStream(new ByteArrayInputStream(whole(context.getInputStream())));
    return read(context);
  }

  private static byte[] whole(InputStream in) {
    byte[] body;
    try {
      body = in.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw refused(
          Problem.of(ProblemType.BAD_REQUEST, "The body ended before its end. Send it again."));
    }
    if (body.length > MAX_BYTES) {
      throw refused(
          Problem.of(
              ProblemType.BODY_TOO_LARGE,
              "JSON may have at most " + MAX_BYTES + " bytes here. Send less."));
    }
    return body;
  }

  /** The parser refuses nesting by a plain exception, and gives an array where none is wanted. */
  private static Object read(ReaderInterceptorContext context) throws IOException {
    Object value;
    try {
      value = context.proceed();
    } catch (WebApplicationException | ProcessingException e) {
      throw e;
    } catch (RuntimeException e) {
      throw refused(JsonProblem.unreadable());
    }
    if (value != null && !context.getType().isInstance(value)) {
      throw refused(JsonProblem.unreadable());
    }
    return value;
  }

  private static WebApplicationException refused(Problem problem) {
    return new WebApplicationException(problem.answer().build());
  }
}
