package org.imagerepo.web.security;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.imagerepo.web.problem.Problem;
import org.imagerepo.web.problem.ProblemType;

/** Bounds the memory that a JSON body takes; uploads are no JSON and are never held in memory. */
@Provider
public class JsonSizeLimit implements ReaderInterceptor {
  /** Bytes; the largest sensible body is a photo's caption and tags. */
  static final int MAX_BYTES = 64 * 1024;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    MediaType type = context.getMediaType();
    if (type != null && type.getSubtype().endsWith("json")) {
      byte[] body = context.getInputStream().readNBytes(MAX_BYTES + 1);
      if (body.length > MAX_BYTES) {
        throw new WebApplicationException(
            Problem.of(
                    ProblemType.BODY_TOO_LARGE,
                    "JSON may have at most " + MAX_BYTES + " bytes here. Send less.")
                .answer()
                .build());
      }
      context.setInputStream(new ByteArrayInputStream(body));
    }
    return context.proceed();
  }
}
