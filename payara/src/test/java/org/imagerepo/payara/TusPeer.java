package org.imagerepo.payara;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The reference server of the tus project, to measure beside. */
final class TusPeer implements AutoCloseable {
  private final String name;
  private final Process process;
  private final URI address;

  private TusPeer(String name, Process process, URI address) {
    this.name = name;
    this.process = process;
    this.address = address;
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param folder in which it makes one for its files
   */
  static TusPeer start(String name, Path folder, String... options) throws Exception {
    String log = name.replaceAll("\\W+", "-");
    List<String> command = new ArrayList<>(List.of("node", "reference.mjs"));
    command.addAll(List.of(options));
    command.add(Files.createDirectories(folder.resolve(log)).toString());
    Process process = TusScripts.start(log, Map.of(), command.toArray(String[]::new));
    String address = "";
    while (address.isEmpty()) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IOException(Files.readString(TusScripts.log(log)));
      }
      address = Files.readString(TusScripts.log(log)).strip();
    }
    return new TusPeer(name, process, URI.create(address));
  }

  String name() {
    return name;
  }

  URI address() {
    return address;
  }

  /** The processor time that it has taken so far. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
