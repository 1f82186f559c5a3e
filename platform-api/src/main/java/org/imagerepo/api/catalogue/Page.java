package org.imagerepo.api.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a long list. Going on from {@code next} shows each element that stayed in its place
 * once, whatever is added or removed meanwhile.
 *
 * @param items in order
 * @param next where to go on, opaque and URL-safe; empty at the end
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, Optional<String> next) {
  public Page {
    items = List.copyOf(items);
    Objects.requireNonNull(next, "next");
  }
}
