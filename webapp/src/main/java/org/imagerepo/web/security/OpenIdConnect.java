package org.imagerepo.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import org.imagerepo.core.config.OpenIdSettings;
import org.imagerepo.web.ApiApplication;
import org.imagerepo.web.platform.Engine;

/**
 * Has the server's own mechanism for OpenID Connect, with the operator's settings. It is asked
 * where {@link OpenIdMechanism} says, and never where the settings name no provider.
 */
@OpenIdAuthenticationMechanismDefinition(
    providerURI = "${openIdConnect.issuer}",
    clientId = "${openIdConnect.clientId}",
    clientSecret = "${openIdConnect.clientSecret}",
    redirectURI = "${openIdConnect.redirectUri}",
    scope = {"openid", "profile"})
@Named("openIdConnect")
@ApplicationScoped
public class OpenIdConnect {
  /** Where logging in begins. */
  static final String LOG_IN = ApiApplication.ROOT + "/oidc/log-in";

  /** Where the provider sends people back to. */
  static final String CALLBACK = ApiApplication.ROOT + "/oidc/callback";

  @Inject private Engine engine;

  /** Whether the settings name a provider. */
  public boolean isOffered() {
    return engine.openId().isPresent();
  }

  public String getIssuer() {
    return wanted().issuer();
  }

  public String getClientId() {
    return wanted().clientId();
  }

  public String getClientSecret() {
    return wanted().clientSecret();
  }

  public String getRedirectUri() {
    return wanted().address() + CALLBACK;
  }

  private OpenIdSettings wanted() {
    return engine.openId().orElseThrow();
  }
}
