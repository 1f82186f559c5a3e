package org.imagerepo.plugins.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who is told, and keeps it. */
final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private volatile int status = 204;
  final List<Message> messages = new CopyOnWriteArrayList<>();

  /** What came. */
  record Message(String method, String id, String timestamp, String signature, String body) {}

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::receive);
    server.start();
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      messages.add(
          new Message(
              exchange.getRequestMethod(),
              exchange.getRequestHeaders().getFirst("webhook-id"),
              exchange.getRequestHeaders().getFirst("webhook-timestamp"),
              exchange.getRequestHeaders().getFirst("webhook-signature"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      exchange.getResponseHeaders().add("Location", address().resolve("/elsewhere").toString());
      exchange.sendResponseHeaders(status, -1);
    }
  }

  /** Answers this from now on. */
  void answer(int next) {
    status = next;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/photos?key=hidden");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
