package org.imagerepo.core.config;

/**
 * By which other site people may log in.
 *
 * @param issuer address of the provider of OpenID Connect
 * @param clientId what this platform is called there
 * @param clientSecret what shows the provider that it is us
 * @param address of this platform, as browsers see it
 */
public record OpenIdSettings(String issuer, String clientId, String clientSecret, String address) {
  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "OpenIdSettings[" + issuer + " " + clientId + "]";
  }
}
