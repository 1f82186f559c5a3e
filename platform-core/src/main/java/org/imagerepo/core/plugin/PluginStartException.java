package org.imagerepo.core.plugin;

import java.io.IOException;

/** The platform can't start because of a plugin or its settings. The message names the remedy. */
public final class PluginStartException extends IOException {
  private static final long serialVersionUID = 1L;

  public PluginStartException(String message) {
    super(message);
  }

  public PluginStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
