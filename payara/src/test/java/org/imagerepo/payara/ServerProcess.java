package org.imagerepo.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real server, started as users start it. It listens at a free port, which stays the same when
 * it is started anew. For one thread.
 */
final class ServerProcess implements AutoCloseable {
  static final String ADMIN = "operator";
  static final String ADMIN_PASSWORD = "correct horse battery staple";

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration FAREWELL = Duration.ofSeconds(60);

  private final Path log;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final int port;
  private Process process;

  /**
   * Not yet started.
   *
   * @param name of its log in {@code target/it}
   * @param data its data folder
   */
  ServerProcess(String name, Path data) {
    this.port = freePort();
    this.log = Checkout.target().resolve("it").resolve(name + ".log");
    environment.put("PLATFORM_HTTP_PORT", Integer.toString(port));
    environment.put("PLATFORM_HTTP_HOST", "127.0.0.1");
    environment.put("PLATFORM_DATA_DIR", data.toAbsolutePath().toString());
    environment.put("PLATFORM_ADMIN_USERNAME", ADMIN);
    environment.put("PLATFORM_ADMIN_PASSWORD", ADMIN_PASSWORD);
    environment.put("PLATFORM_JVM_OPTS", "-Xmx1g");
    deleteOldLog();
  }

  /** Gives it an environment variable, from the next start on. */
  ServerProcess with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Starts it and waits until it says that it is ready. */
  ServerProcess start() throws IOException, InterruptedException {
    long begun = Files.exists(log) ? Files.size(log) : 0;
    process = launch();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!logSince(begun).contains(" is ready at ")) {
      if (!process.isAlive()) {
        throw new AssertionError(
            "the server ended with " + process.exitValue() + ":\n" + logSince(begun));
      }
      if (System.nanoTime() > end) {
        kill();
        throw new AssertionError("not ready after " + PATIENCE + ":\n" + logSince(begun));
      }
      Thread.sleep(100);
    }
    return this;
  }

  /** Starts it where it must fail, and returns its status. */
  int startAndFail() throws IOException, InterruptedException {
    process = launch();
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("it neither failed nor ended:\n" + log());
    }
    return process.exitValue();
  }

  private Process launch() throws IOException {
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(Checkout.payara().resolve("start").toString(), "--no-build");
    builder.environment().keySet().removeIf(name -> name.startsWith("PLATFORM_"));
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Takes its life without warning, as a power cut does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Asks it to stop, and returns whether it did so by itself. */
  boolean stop() throws InterruptedException {
    process.destroy();
    if (process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
      return true;
    }
    kill();
    return false;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** All that it has printed. */
  String log() throws IOException {
    return logSince(0);
  }

  /** The processor time that it has taken so far. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The most memory that it has had at once, in MiB; 0 where the system does not tell. */
  long peakMemory() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private String logSince(long offset) throws IOException {
    byte[] all = Files.readAllBytes(log);
    int from = (int) Math.min(offset, all.length);
    return new String(all, from, all.length - from, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    if (process == null || !process.isAlive()) {
      return;
    }
    try {
      stop();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void deleteOldLog() {
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
