package org.imagerepo.payara;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Stands between clients and a server, and counts the bytes that the server is sent. While the
 * server is away, connections end at once. It is as slow as a good line, so that the server reads
 * what it is sent, and little lies unread in the system's buffers when the server is killed.
 */
final class CountingProxy implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final ServerSocket listener;
  private final InetSocketAddress server;
  private final long bytesPerSecond;
  private final AtomicLong sent = new AtomicLong();
  private long lineFreeAt = System.nanoTime();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "proxy");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param bytesPerSecond of all connections together
   */
  CountingProxy(URI server, long bytesPerSecond) throws IOException {
    this.bytesPerSecond = bytesPerSecond;
    this.server = new InetSocketAddress(server.getHost(), server.getPort());
    this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  /** Bytes that the server was sent so far, headers too. */
  long sent() {
    return sent.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        if (!listener.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket upstream = new Socket()) {
      upstream.setSendBufferSize(BUFFER);
      upstream.connect(server);
      threads.execute(() -> copy(upstream, client, count -> {}));
      copy(client, upstream, this::pass);
    } catch (IOException e) {
      // Nobody there; the client sees that its connection ends.
    }
  }

  /** Counts bytes, and takes the time that the line needs for them. */
  private void pass(int count) {
    long wait;
    synchronized (this) {
      long now = System.nanoTime();
      lineFreeAt = Math.max(lineFreeAt, now) + count * NANOS_PER_SECOND / bytesPerSecond;
      wait = lineFreeAt - now;
    }
    LockSupport.parkNanos(wait);
    sent.addAndGet(count);
  }

  /** Ends both connections as soon as one ends. */
  private static void copy(Socket from, Socket to, IntConsumer passing) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int read;
      while ((read = in.read(buffer)) >= 0) {
        passing.accept(read);
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // One of them is gone.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
  }
}
