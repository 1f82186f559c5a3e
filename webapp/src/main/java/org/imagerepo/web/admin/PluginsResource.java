package org.imagerepo.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.refusal.RefusedException;
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
    viewer.administrator();
    return new PluginsView(plugins.status().stream().map(PluginView::of).toList());
  }
}
