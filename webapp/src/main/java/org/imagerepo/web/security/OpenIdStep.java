package org.imagerepo.web.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Set;

/**
 * A request as the server's mechanism is to see it: to the address that browsers see, and with
 * nobody logged in by it, since that is our business.
 */
final class OpenIdStep extends HttpMessageContextWrapper {
  private final HttpServletRequest request;
  private final boolean begins;
  private boolean proven;

  /**
   * @param begins whether it is the first step, rather than the last
   * @param callback the address that the provider sends people back to
   */
  OpenIdStep(
      HttpMessageContext context, HttpServletRequest request, boolean begins, String callback) {
    super(context);
    this.begins = begins;
    this.request =
        new HttpServletRequestWrapper(request) {
          @Override
          public StringBuffer getRequestURL() {
            return begins ? super.getRequestURL() : new StringBuffer(callback);
          }
        };
  }

  /** Whether it is proven who came back. */
  boolean isProven() {
    return proven;
  }

  @Override
  public HttpServletRequest getRequest() {
    return request;
  }

  @Override
  public boolean isProtected() {
    return begins;
  }

  @Override
  public void setRegisterSession(String callerName, Set<String> groups) {
    // The server is to remember nobody.
  }

  @Override
  public AuthenticationStatus notifyContainerAboutLogin(CredentialValidationResult result) {
    proven = result.getStatus() == CredentialValidationResult.Status.VALID;
    return proven ? AuthenticationStatus.SUCCESS : AuthenticationStatus.SEND_FAILURE;
  }
}
