package org.imagerepo.core.plugin.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.imagerepo.api.plugin.ProviderContext;

/** What was done, in order: a file, since plugins share no objects. */
public final class EventLog {
  private EventLog() {}

  /** Adds a line to the file {@code log.txt} beside the providers' data folders. */
  public static void add(ProviderContext context, String line) throws IOException {
    Path file = context.dataDirectory().resolveSibling("log.txt");
    Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
