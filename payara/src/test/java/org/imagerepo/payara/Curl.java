package org.imagerepo.payara;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends by curl: a client that everybody has, and that leaves most of the processor to a server on
 * the same machine.
 */
final class Curl {
  private Curl() {}

  /**
   * Sends one request and returns status line, headers and body of the answer.
   *
   * @throws IOException if there was no answer
   */
  static String send(URI address, String authorization, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("curl", "-sS", "-i", "-H", "Expect:"));
    if (!authorization.isEmpty()) {
      command.addAll(List.of("-H", "Authorization: " + authorization));
    }
    command.addAll(List.of(options));
    command.add(address.toString());
    Process curl =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (InputStream said = curl.getInputStream()) {
      String answer = new String(said.readAllBytes(), StandardCharsets.UTF_8);
      if (curl.waitFor() != 0) {
        throw new IOException("curl ended with " + curl.exitValue() + ": " + answer);
      }
      return answer;
    }
  }
}
