package org.imagerepo.web.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Writes JSON as JAX-RS does: nulls left out, times in RFC 3339. */
public final class Json {
  /** Safe for many threads; never closed, since it holds nothing but what it knows of classes. */
  private static final Jsonb JSON = JsonbBuilder.create();

  private Json() {}

  /** The JSON of a record, a list or a map. */
  public static String of(Object value) {
    return JSON.toJson(value);
  }
}
