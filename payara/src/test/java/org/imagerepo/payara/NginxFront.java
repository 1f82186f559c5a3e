package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real nginx before the platform, configured by the very lines that docs/deploying.md shows. */
final class NginxFront implements AutoCloseable {
  private static final Path NGINX = Path.of("/usr/sbin/nginx");
  private static final Pattern SHOWN = Pattern.compile("(?s)```\\n(location /photos/ \\{.*?)```");

  private final Process process;
  private final int port;

  private NginxFront(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static boolean isHere() {
    return Files.isExecutable(NGINX);
  }

  /** Starts one in a folder of its own, which passes {@code /photos/} on to {@code server}. */
  static NginxFront start(Path folder, int server) throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(
        configuration,
        """
        daemon off;
        pid %1$s/nginx.pid;
        error_log stderr;
        events {}
        http {
          access_log off;
          client_body_temp_path %1$s/bodies;
          proxy_temp_path %1$s/answers;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          server {
            listen 127.0.0.1:%2$d;
            %3$s
          }
        }
        """
            .formatted(folder, port, location(server)));
    Process process =
        new ProcessBuilder(
                NGINX.toString(), "-p", folder.toString(), "-c", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.log").toFile())
            .start();
    NginxFront front = new NginxFront(process, port);
    front.awaitPort(folder.resolve("nginx.log"));
    return front;
  }

  int port() {
    return port;
  }

  private static String location(int server) throws IOException {
    Path page = Checkout.payara().resolveSibling("docs").resolve("deploying.md");
    Matcher shown = SHOWN.matcher(Files.readString(page));
    assertThat(shown.find()).as("docs/deploying.md shows the location").isTrue();
    return shown.group(1).replace("127.0.0.1:8080", "127.0.0.1:" + server);
  }

  private void awaitPort(Path log) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
      try {
        new Socket("127.0.0.1", port).close();
        return;
      } catch (IOException notYet) {
        assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(end);
        Thread.sleep(50);
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .orTimeout(10, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly());
    process.onExit().join();
  }
}
