package org.imagerepo.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.core.account.PasswordReset;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.security.AuditLog;

/** Setting a password without knowing the present one. Whoever has the link may, once. */
@Path("/password")
@Dependent
public class PasswordResource {
  private final PasswordReset reset;
  private final AuditLog audit;

  @Inject
  public PasswordResource(PasswordReset reset, AuditLog audit) {
    this.reset = reset;
    this.audit = audit;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Audited("set-password-by-link")
  @Operation(summary = "Set your password by a link that an administrator gave you")
  @APIResponse(responseCode = "204", description = "Set; all browsers are logged out")
  @APIResponse(responseCode = "404", description = "The key isn't right, or no longer")
  @APIResponse(responseCode = "422", description = "The password is unfit; the key still works")
  public void set(NewPasswordBody body) throws RefusedException, IOException {
    String key = Body.required("key", Body.required(body).key());
    audit.about(reset.use(key, Body.required("password", body.password())));
  }
}
