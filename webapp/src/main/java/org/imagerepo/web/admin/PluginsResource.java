package org.imagerepo.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.security.Viewer;

/** The plugins. Administrators only. */
@Path("/admin/plugins")
@Dependent
public class PluginsResource {
  private final Viewer viewer;
  private final Plugins plugins;

  @Inject
  public PluginsResource(Viewer viewer, Plugins plugins) {
    this.viewer = viewer;
    this.plugins = plugins;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "All plugins: state, version, settings, reasons")
  @APIResponse(responseCode = "200", description = "The plugins; secrets are masked")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "Only administrators may")
  public PluginsView list() throws RefusedException {
    viewer.administrator(Scope.MANAGE);
    return new PluginsView(plugins.status().stream().map(PluginView::of).toList());
  }

  @POST
  @Path("/rescan")
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("rescan-plugins")
  @Operation(summary = "Look again for plugins: start new ones, close removed ones")
  @APIResponse(responseCode = "200", description = "The plugins as they are now")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "Only administrators may")
  public PluginsView rescan() throws RefusedException, IOException {
    viewer.administrator(Scope.MANAGE);
    plugins.rescan();
    return list();
  }

  @POST
  @Path("/{id}/restart")
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("restart-plugin")
  @Operation(summary = "Close a plugin and start it anew: one that failed or is in quarantine")
  @APIResponse(responseCode = "200", description = "The plugins as they are now")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "Only administrators may")
  @APIResponse(responseCode = "404", description = "There is no plugin of that id")
  @APIResponse(responseCode = "409", description = "It is the storage")
  public PluginsView restart(@PathParam("id") String id) throws RefusedException, IOException {
    viewer.administrator(Scope.MANAGE);
    plugins.restart(id);
    return list();
  }
}
