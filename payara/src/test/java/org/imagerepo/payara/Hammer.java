package org.imagerepo.payara;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends the same request again and again over a few connections that stay open until the server
 * closes them, as it does after 256 answers. It does next to nothing besides, so that what is
 * measured is the server.
 */
final class Hammer {
  private static final int CONNECTIONS = 4;

  private final URI server;

  Hammer(URI server) {
    this.server = server;
  }

  /** How many of these requests are answered with 200 in a second, over so many seconds. */
  double rate(String path, String header, double seconds) throws Exception {
    byte[] request =
        ("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + header + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    long begun = System.nanoTime();
    long end = begun + (long) (seconds * 1e9);
    List<Callable<Integer>> runs = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      runs.add(() -> send(request, end));
    }
    try {
      int answered = 0;
      for (Future<Integer> run : threads.invokeAll(runs)) {
        answered += run.get();
      }
      return answered / ((System.nanoTime() - begun) / 1e9);
    } finally {
      threads.shutdownNow();
    }
  }

  private int send(byte[] request, long end) throws IOException {
    int answered = 0;
    while (System.nanoTime() < end) {
      answered += sendOverOne(request, end);
    }
    return answered;
  }

  /** Until the time is over or the server closes the connection. */
  private int sendOverOne(byte[] request, long end) throws IOException {
    int answered = 0;
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      boolean isOpen = true;
      while (isOpen && System.nanoTime() < end) {
        socket.getOutputStream().write(request);
        isOpen = skipAnswer(in);
        answered++;
      }
    }
    return answered;
  }

  /** Returns whether the connection stays open. */
  private static boolean skipAnswer(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("answered " + status);
    }
    long length = 0;
    boolean isOpen = true;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).strip());
      }
      isOpen &= !header.equalsIgnoreCase("connection: close");
    }
    in.skipNBytes(length);
    return isOpen;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection ended");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }
}
