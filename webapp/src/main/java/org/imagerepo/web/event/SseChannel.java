package org.imagerepo.web.event;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Sends by the server's own server-sent events. */
final class SseChannel implements EventChannel {
  private final Sse sse;
  private final SseEventSink sink;

  SseChannel(Sse sse, SseEventSink sink) {
    this.sse = sse;
    this.sink = sink;
  }

  @Override
  public void send(EventMessage message) throws IOException {
    write(
        sse.newEventBuilder()
            .id(message.id())
            .name(message.name())
            .data(String.class, message.data())
            .build());
  }

  @Override
  public void beat() throws IOException {
    write(sse.newEventBuilder().comment("").build());
  }

  private void write(OutboundSseEvent event) throws IOException {
    try {
      CompletionStage<?> sent = sink.send(event);
      sent.toCompletableFuture().join();
    } catch (IllegalStateException | CompletionException e) {
      throw new IOException("the page is gone", e);
    }
  }

  @Override
  public void close() {
    try {
      sink.close();
    } catch (RuntimeException e) {
      // It was closed already.
    }
  }
}
