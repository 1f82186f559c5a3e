package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The provider of OpenID Connect in {@code payara/oidc}, running. */
final class OpenIdProvider implements AutoCloseable {
  static final String CLIENT_ID = "imagerepo";
  static final String CLIENT_SECRET = "a-secret-of-the-tests-and-of-nobody-else";

  private static final Path FOLDER = Checkout.payara().resolve("oidc");
  private static final String SAYS = "provider at ";

  private final Process process;
  private final URI issuer;

  private OpenIdProvider(Process process, URI issuer) {
    this.process = process;
    this.issuer = issuer;
  }

  /**
   * Starts it.
   *
   * @param callback the only address that it sends people back to
   */
  static OpenIdProvider start(URI callback) throws IOException, InterruptedException {
    install();
    ProcessBuilder builder =
        new ProcessBuilder("node", "provider.mjs")
            .directory(FOLDER.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OIDC_REDIRECT", callback.toString());
    Process process = builder.start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    assertThat(line).as("what the provider says").startsWith(SAYS);
    return new OpenIdProvider(process, URI.create(line.substring(SAYS.length())));
  }

  private static void install() throws IOException, InterruptedException {
    if (Files.isDirectory(FOLDER.resolve("node_modules"))) {
      return;
    }
    Process npm =
        new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
            .directory(FOLDER.toFile())
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(npm.waitFor(5, TimeUnit.MINUTES)).as("npm ci ends").isTrue();
    assertThat(npm.exitValue()).as("npm ci").isZero();
  }

  URI issuer() {
    return issuer;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
