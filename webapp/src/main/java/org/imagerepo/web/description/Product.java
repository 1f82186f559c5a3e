package org.imagerepo.web.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What is built here, as the build's own description says. */
final class Product {
  private static final Properties BUILT = read();

  /** What it is called. */
  static final String NAME = BUILT.getProperty("name");

  /** Which version of it. */
  static final String VERSION = BUILT.getProperty("version");

  private Product() {}

  private static Properties read() {
    try (InputStream in = Product.class.getResourceAsStream("product.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
