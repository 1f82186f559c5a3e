package org.imagerepo.web.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.imagerepo.core.account.ExternalLogins.Person;

/** Who another site vouches for in this request, if it does. */
@RequestScoped
public class ProvenPerson {
  private Person person;

  void is(Person proven) {
    person = proven;
  }

  /** Who it is. */
  public Optional<Person> person() {
    return Optional.ofNullable(person);
  }
}
