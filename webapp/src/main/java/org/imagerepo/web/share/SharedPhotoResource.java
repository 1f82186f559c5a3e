package org.imagerepo.web.share;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.share.LinkHolders;
import org.imagerepo.web.bytes.ByteAnswer;
import org.imagerepo.web.bytes.PhotoBytes;
import org.imagerepo.web.photo.PhotoIds;
import org.imagerepo.web.photo.PhotoView;
import org.imagerepo.web.photo.PhotoViews;

/** A photo behind a link, for whoever has it and knows its password. */
@Path("/shared/{secret}/photos/{id}")
@Dependent
public class SharedPhotoResource {
  private final LinkHolders holders;
  private final Library library;
  private final Accounts accounts;
  private final PhotoViews views;
  private final PhotoBytes bytes;

  @Context private HttpServletRequest request;
  @Context private HttpHeaders headers;

  @PathParam("secret")
  private String secret;

  @PathParam("id")
  private String id;

  @QueryParam("v")
  private String version;

  @QueryParam("download")
  private String download;

  @Inject
  public SharedPhotoResource(
      LinkHolders holders, Library library, Accounts accounts, PhotoViews views, PhotoBytes bytes) {
    this.holders = holders;
    this.library = library;
    this.accounts = accounts;
    this.views = views;
    this.bytes = bytes;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The facts of a photo behind a link")
  @APIResponse(responseCode = "200", description = "The photo")
  @APIResponse(responseCode = "401", description = "The link has a password")
  @APIResponse(responseCode = "404", description = "It isn't there, or not behind this link")
  public PhotoView read() throws RefusedException, IOException {
    Asker holder = holder();
    Photo photo = library.photo(holder, PhotoIds.parse(id));
    User owner = accounts.user(photo.owner()).orElseThrow(RefusedException::notFound);
    return views.shared(holder, List.of(photo), owner, secret).get(0);
  }

  @GET
  @Path("/original")
  @Operation(summary = "The uploaded bytes, if the link gives them out, or a range of them")
  @APIResponse(responseCode = "200", description = "All bytes")
  @APIResponse(responseCode = "206", description = "The range that was asked for")
  @APIResponse(responseCode = "304", description = "The client has them")
  @APIResponse(responseCode = "401", description = "The link has a password")
  @APIResponse(responseCode = "403", description = "The link doesn't give originals out")
  @APIResponse(responseCode = "404", description = "It isn't there, or not behind this link")
  @APIResponse(responseCode = "416", description = "There are no such bytes")
  public Response original() throws RefusedException, IOException {
    return wholeOriginal().get();
  }

  @HEAD
  @Path("/original")
  @Operation(summary = "The headers of the uploaded bytes behind a link")
  @APIResponse(responseCode = "200", description = "As for GET")
  public Response originalHead() throws RefusedException, IOException {
    return wholeOriginal().head();
  }

  @GET
  @Path("/renditions/{name}")
  @Operation(summary = "The bytes of a rendition behind a link, or a range of them")
  @APIResponse(responseCode = "200", description = "All bytes")
  @APIResponse(responseCode = "206", description = "The range that was asked for")
  @APIResponse(responseCode = "304", description = "The client has them")
  @APIResponse(responseCode = "401", description = "The link has a password")
  @APIResponse(responseCode = "404", description = "It isn't there (yet), or not behind this link")
  @APIResponse(responseCode = "416", description = "There are no such bytes")
  public Response rendition(@PathParam("name") String name) throws RefusedException, IOException {
    return wholeRendition(name).get();
  }

  @HEAD
  @Path("/renditions/{name}")
  @Operation(summary = "The headers of a rendition behind a link")
  @APIResponse(responseCode = "200", description = "As for GET")
  public Response renditionHead(@PathParam("name") String name)
      throws RefusedException, IOException {
    return wholeRendition(name).head();
  }

  private ByteAnswer wholeOriginal() throws RefusedException, IOException {
    return bytes.original(holder(), PhotoIds.parse(id), wish());
  }

  private ByteAnswer wholeRendition(String name) throws RefusedException, IOException {
    return bytes.rendition(holder(), PhotoIds.parse(id), name, wish());
  }

  private Asker holder() throws RefusedException, IOException {
    return holders.enter(secret, ShareCookie.read(request));
  }

  private PhotoBytes.Wish wish() {
    return new PhotoBytes.Wish(version, download, headers);
  }
}
