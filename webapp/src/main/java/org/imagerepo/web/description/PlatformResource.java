package org.imagerepo.web.description;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.core.account.Setup;
import org.imagerepo.core.account.SignUp;
import org.imagerepo.core.search.Search;
import org.imagerepo.core.upload.Uploads;
import org.imagerepo.web.security.OpenIdConnect;

/** What this platform is and can do. Anybody may ask. */
@Path("/platform")
@Dependent
public class PlatformResource {
  private static final List<String> ALWAYS =
      List.of(
          "accounts", "archives", "sessions", "shares", "similar", "tokens", "trash", "uploads");

  private final SignUp signUp;
  private final OpenIdConnect openId;
  private final Setup setup;
  private final Search search;
  private final Uploads uploads;

  @Inject
  public PlatformResource(
      SignUp signUp, OpenIdConnect openId, Setup setup, Search search, Uploads uploads) {
    this.signUp = signUp;
    this.openId = openId;
    this.setup = setup;
    this.search = search;
    this.uploads = uploads;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "What this platform is and can do")
  @APIResponse(responseCode = "200", description = "Its name, features and limits")
  public PlatformView platform() throws IOException {
    return new PlatformView(
        Product.NAME,
        Product.VERSION,
        signUp.mode().name().toLowerCase(Locale.ROOT),
        openId.isOffered(),
        setup.isNeeded(),
        features(),
        new PlatformView.LimitsView(uploads.limits().maxBytes()));
  }

  private List<String> features() {
    List<String> features = new ArrayList<>(ALWAYS);
    if (search.isAvailable()) {
      features.add("search");
    }
    return features;
  }
}
