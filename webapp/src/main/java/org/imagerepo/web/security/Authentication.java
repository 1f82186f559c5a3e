package org.imagerepo.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.ApiApplication;
import org.imagerepo.web.platform.Engine;
import org.imagerepo.web.problem.Challenge;
import org.imagerepo.web.problem.Faults;
import org.imagerepo.web.problem.Problem;
import org.imagerepo.web.problem.ProblemType;
import org.imagerepo.web.problem.ProblemWriter;
import org.imagerepo.web.problem.RetryAfter;

/**
 * Finds out who sends a request: by {@code Authorization} if there is one, else by the session
 * cookie. Wrong credentials are refused at once, whatever was asked for; an expired session counts
 * as none. What is no resource has no viewer.
 *
 * <p>The server brings a mechanism of its own for OpenID Connect. This one goes before it, and
 * hands over to it where somebody logs in that way.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {
  private static final Set<String> OPEN_WHILE_CLOSING =
      Set.of("/api/me", "/api/me/reopen", "/api/session", "/api/platform");

  @Inject private Viewer viewer;
  @Inject private ProblemWriter problems;
  @Inject private GuardHeaders guard;
  @Inject private CrossOrigin crossOrigin;
  @Inject private ClientConnection connection;
  @Inject private AuditLog audit;
  @Inject private OpenIdMechanism openId;
  @Inject private Engine engine;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!request.getRequestURI().startsWith(request.getContextPath() + ApiApplication.ROOT + "/")) {
      return context.doNothing();
    }
    // What is refused here never gets to the filters.
    guard.set(request, response);
    crossOrigin.answer(request, response);
    if (openId.concerns(request)) {
      return openId.validate(request, response, context);
    }
    try {
      return authenticate(request, context);
    } catch (RefusedException e) {
      return refuse(e, request, response);
    } catch (IOException e) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(RetryAfter.STORAGE.toSeconds()));
      return fail(Faults.logged(ProblemType.UNAVAILABLE, e), response);
    }
  }

  private AuthenticationStatus authenticate(HttpServletRequest request, HttpMessageContext context)
      throws RefusedException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      byCookie(request);
    } else {
      by(header, request);
    }
    if (viewer.user().isEmpty()) {
      return context.doNothing();
    }
    User user = viewer.user().get();
    requireUse(user, request);
    return context.notifyContainerAboutLogin(user.username(), Set.of(user.role().name()));
  }

  private void byCookie(HttpServletRequest request) throws IOException {
    Optional<String> secret = SessionCookie.read(request, connection.isSecure(request));
    if (secret.isPresent()) {
      engine
          .sessions()
          .user(secret.get())
          .ifPresent(user -> viewer.authenticated(Asker.of(user), WayIn.SESSION, secret));
    }
  }

  private void by(String header, HttpServletRequest request) throws RefusedException, IOException {
    Optional<String> token = BearerToken.parse(header);
    if (token.isPresent()) {
      Asker asker =
          engine
              .tokens()
              .asker(token.get())
              .orElseThrow(() -> wrong("The token is unknown, revoked or expired."));
      viewer.authenticated(asker, WayIn.TOKEN, token);
      return;
    }
    BasicCredentials credentials =
        BasicCredentials.parse(header)
            .orElseThrow(() -> wrong("The header Authorization must hold HTTP Basic or a token."));
    User user =
        engine
            .accounts()
            .verify(credentials.username(), credentials.password(), connection.address(request))
            .orElseThrow(() -> wrong("Check user name and password."));
    viewer.authenticated(Asker.of(user), WayIn.PASSWORD, Optional.empty());
  }

  /** Who is locked out gets nothing; who is about to leave may only change their mind. */
  private static void requireUse(User user, HttpServletRequest request) throws RefusedException {
    if (user.isLocked()) {
      throw new RefusedException(
          RefusalType.ACCOUNT_LOCKED, "An administrator has locked it. Ask them why.");
    }
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (user.deletionAt().isPresent() && !OPEN_WHILE_CLOSING.contains(path)) {
      throw new RefusedException(
          RefusalType.ACCOUNT_CLOSING,
          "It will be deleted. Until then you can open it again: POST /api/me/reopen.");
    }
  }

  private static RefusedException wrong(String detail) {
    return new RefusedException(RefusalType.WRONG_CREDENTIALS, detail);
  }

  private AuthenticationStatus refuse(
      RefusedException refused, HttpServletRequest request, HttpServletResponse response) {
    audit.refused(Problem.of(refused).status(), request);
    if (refused.type() == RefusalType.TOO_MANY_ATTEMPTS) {
      response.setHeader(
          HttpHeaders.RETRY_AFTER, Long.toString(RetryAfter.seconds(refused.retryAfter())));
    } else if (refused.type() == RefusalType.WRONG_CREDENTIALS) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, Challenge.to(request::getHeader));
    }
    return fail(Problem.of(refused), response);
  }

  private AuthenticationStatus fail(Problem problem, HttpServletResponse response) {
    try {
      problems.write(problem, response);
    } catch (IOException e) {
      // The client is gone; it will not miss the answer.
      return AuthenticationStatus.SEND_FAILURE;
    }
    return AuthenticationStatus.SEND_FAILURE;
  }
}
