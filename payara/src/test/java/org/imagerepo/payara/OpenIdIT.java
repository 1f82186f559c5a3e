package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People log in by a real provider of OpenID Connect, which runs beside the server. */
class OpenIdIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_REDIRECTS = 12;

  @TempDir Path data;

  @Test
  void whoTheProviderVouchesForIsTheSameUserEachTime() throws Exception {
    ServerProcess server = new ServerProcess("oidc", data);
    try (OpenIdProvider provider =
            OpenIdProvider.start(server.address().resolve("/api/oidc/callback"));
        server) {
      server
          .with("PLATFORM_OIDC_ISSUER", provider.issuer().toString())
          .with("PLATFORM_OIDC_CLIENT_ID", OpenIdProvider.CLIENT_ID)
          .with("PLATFORM_OIDC_CLIENT_SECRET", OpenIdProvider.CLIENT_SECRET)
          .with("PLATFORM_OIDC_ADDRESS", server.address().toString())
          .start();
      assertThat(get(browser(), server, "/api/platform").body()).contains("\"openIdConnect\":true");

      JsonNode first = logIn(server);
      JsonNode second = logIn(server);

      assertThat(first.path("username").asText()).isEqualTo("ada-lovelace");
      assertThat(first.path("displayName").asText()).isEqualTo("Ada Lovelace");
      assertThat(second.path("id").asText()).isEqualTo(first.path("id").asText());
      assertForgeriesAreRefused(server);
      assertThat(server.log()).doesNotContain(OpenIdProvider.CLIENT_SECRET);
    }
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
        .build();
  }

  private static HttpResponse<String> get(HttpClient browser, ServerProcess server, String path)
      throws Exception {
    URI address = server.address().resolve(path);
    return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  /** Follows all redirects, there and back, and asks who it is. */
  private static JsonNode logIn(ServerProcess server) throws Exception {
    HttpClient browser = browser();
    URI address = server.address().resolve("/api/oidc/log-in");
    for (int i = 0; i < MOST_REDIRECTS && !address.equals(server.address().resolve("/")); i++) {
      HttpRequest request = HttpRequest.newBuilder(address).build();
      HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(address + ": " + answer.body()).isBetween(302, 303);
      address = address.resolve(answer.headers().firstValue("Location").orElseThrow());
    }
    assertThat(address).as("back at the start page").isEqualTo(server.address().resolve("/"));
    HttpResponse<String> me = get(browser, server, "/api/me");
    assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
    return JSON.readTree(me.body());
  }

  /** Nobody comes in with a code that this browser didn't ask for. */
  private static void assertForgeriesAreRefused(ServerProcess server) throws Exception {
    for (String query : new String[] {"", "?code=abc", "?code=abc&state=def", "?error=denied"}) {
      HttpClient browser = browser();
      assertThat(get(browser, server, "/api/oidc/callback" + query).statusCode()).isEqualTo(401);
      assertThat(get(browser, server, "/api/me").statusCode()).isEqualTo(401);
    }
  }
}
