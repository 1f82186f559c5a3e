package org.imagerepo.api.catalogue;

import java.util.Objects;

/**
 * Who somebody is at another site that vouches for them.
 *
 * @param issuer the site, as it names itself
 * @param subject its name for the person, which it never gives to another
 */
public record Identity(String issuer, String subject) {
  public Identity {
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(subject, "subject");
  }
}
