package org.imagerepo.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.imagerepo.api.catalogue.Identity;
import org.imagerepo.core.account.ExternalLogins.Person;

/**
 * Lets the server's own mechanism for OpenID Connect do its part: send people to the provider, and
 * prove who comes back. It keeps what it needs meanwhile in an HTTP session, which ends with that;
 * the session that is begun then is ours.
 */
@ApplicationScoped
public class OpenIdMechanism {
  private static final System.Logger LOG = System.getLogger(OpenIdMechanism.class.getName());

  @Inject private OpenIdConnect settings;
  @Inject private OpenIdContext proven;
  @Inject private ProvenPerson person;
  @Inject private BeanManager beans;

  /** Whether a request is a step of logging in by the provider. */
  boolean concerns(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return settings.isOffered()
        && (path.equals(OpenIdConnect.LOG_IN) || path.equals(OpenIdConnect.CALLBACK));
  }

  /** Sends people away, or finds out who came back; the resource goes on with who that is. */
  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    boolean begins = request.getRequestURI().endsWith(OpenIdConnect.LOG_IN);
    OpenIdStep step = new OpenIdStep(context, request, begins, settings.getRedirectUri());
    try {
      AuthenticationStatus status = serversOwn().validateRequest(step.getRequest(), response, step);
      if (status == AuthenticationStatus.SEND_CONTINUE) {
        return status;
      }
      if (step.isProven()) {
        person.is(
            new Person(
                new Identity(settings.getIssuer(), proven.getSubject()),
                proven.getClaims().getPreferredUsername(),
                proven.getClaims().getName()));
      }
    } catch (AuthenticationException | RuntimeException e) {
      LOG.log(Level.WARNING, "Logging in by OpenID Connect failed", e);
    }
    end(request);
    return context.doNothing();
  }

  private static void end(HttpServletRequest request) {
    Optional<HttpSession> session = Optional.ofNullable(request.getSession(false));
    session.ifPresent(HttpSession::invalidate);
  }

  /** Among all mechanisms the one that isn't ours. */
  private HttpAuthenticationMechanism serversOwn() {
    for (Bean<?> bean : beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE)) {
      if (bean.getBeanClass() != Authentication.class) {
        return (HttpAuthenticationMechanism)
            beans.getReference(
                bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
      }
    }
    throw new IllegalStateException("the server has no mechanism for OpenID Connect");
  }
}
