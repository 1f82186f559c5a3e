package org.imagerepo.web.share;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.archive.Archives;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.share.LinkHolders;
import org.imagerepo.web.archive.ArchiveAnswer;
import org.imagerepo.web.bytes.EntityTags;

/** All that is behind a link as one zip, for whoever has it and knows its password. */
@Path("/shared/{secret}/archive.zip")
@Dependent
public class SharedArchiveResource {
  private final LinkHolders holders;
  private final Archives archives;

  @Context private HttpServletRequest request;
  @Context private HttpHeaders headers;

  @Inject
  public SharedArchiveResource(LinkHolders holders, Archives archives) {
    this.holders = holders;
    this.archives = archives;
  }

  @GET
  @Operation(summary = "All photos behind a link, or a range of that archive")
  @APIResponse(responseCode = "200", description = "All of it")
  @APIResponse(responseCode = "206", description = "The range that was asked for")
  @APIResponse(responseCode = "304", description = "The client has it")
  @APIResponse(responseCode = "401", description = "The link has a password")
  @APIResponse(responseCode = "404", description = "The link leads nowhere, or a photo is gone")
  @APIResponse(responseCode = "416", description = "There are no such bytes")
  public Response read(@PathParam("secret") String secret) throws RefusedException, IOException {
    return answer(secret).get();
  }

  @HEAD
  @Operation(summary = "The headers of that archive")
  @APIResponse(responseCode = "200", description = "As for GET")
  @APIResponse(responseCode = "401", description = "The link has a password")
  @APIResponse(responseCode = "404", description = "The link leads nowhere")
  public Response head(@PathParam("secret") String secret) throws RefusedException, IOException {
    return answer(secret).head();
  }

  private ArchiveAnswer answer(String secret) throws RefusedException, IOException {
    Asker holder = holders.enter(secret, ShareCookie.read(request));
    Optional<String> begun =
        EntityTags.digest(headers.getHeaderString("If-Range"))
            .or(() -> EntityTags.digest(headers.getHeaderString(HttpHeaders.IF_MATCH)));
    return new ArchiveAnswer(archives.shared(holder, begun), headers::getHeaderString);
  }
}
