package org.imagerepo.web.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problems of HTTP itself. Their slugs are part of the outside contract. */
public enum ProblemType {
  /** The request can't be understood. */
  BAD_REQUEST(400, "The request can't be understood"),
  /** There is nothing at this address. */
  NO_SUCH_ADDRESS(404, "There is nothing at this address"),
  /** The address exists, but not for this method. */
  METHOD_NOT_ALLOWED(405, "This address doesn't take this method"),
  /** Nothing that the client accepts can be sent. */
  NOT_ACCEPTABLE(406, "Nothing acceptable can be sent"),
  /** A condition of the request doesn't hold. */
  PRECONDITION_FAILED(412, "A condition of the request doesn't hold"),
  /** A body other than an upload is too large. */
  BODY_TOO_LARGE(413, "The body is too large"),
  /** The body is of a media type that isn't taken here. */
  UNSUPPORTED_MEDIA_TYPE(415, "This media type isn't taken here"),
  /** The asked part lies outside of the bytes there are. */
  RANGE_NOT_SATISFIABLE(416, "There are no such bytes"),
  /** A page of another site sent the request. */
  CROSS_SITE(403, "Another site's page may not do that"),
  /** Any other fault of the request. */
  REFUSED(400, "The request is refused"),
  /** A fault of ours. */
  INTERNAL_ERROR(500, "Something went wrong here"),
  /** It can't be done now. */
  UNAVAILABLE(503, "It can't be done right now");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The status of the answer. */
  public int status() {
    return status;
  }

  /** A short sentence for people. */
  public String title() {
    return title;
  }

  /** The stable name in addresses. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The first kind that answers with this status, if there is one. */
  static Optional<ProblemType> ofStatus(int status) {
    return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
  }
}
