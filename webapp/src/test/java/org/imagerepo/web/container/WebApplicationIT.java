package org.imagerepo.web.container;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Deploys the WAR once and runs all cases against it. */
@ArquillianTest
class WebApplicationIT
    implements AccountCases,
        CredentialCases,
        OwnAccountCases,
        UserAdminCases,
        HeaderCases,
        HostileCases,
        UploadCases,
        BytesCases,
        PhotoCases,
        TrashCases,
        PrivacyCases,
        StrippingCases,
        ShareCases,
        ShareOwnerCases,
        MatrixCases,
        ReplayCases,
        FileNameCases,
        QuotaCases,
        SearchCases,
        SimilarCases,
        EventCases,
        AdminCases,
        ProblemCases,
        CrossSiteCases,
        PageCases,
        DescriptionCases,
        ReferenceCases {
  @ArquillianResource private URL server;

  @Deployment(testable = false)
  static WebArchive war() throws IOException {
    empty(Path.of(System.getProperty("test.data")));
    return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
        .importFrom(new File(System.getProperty("test.war")))
        .as(WebArchive.class);
  }

  /** Before the server starts, so that no user of the last run is left. */
  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public Api api() {
    // The address it names isn't the loopback's.
    return new Api("http://127.0.0.1:" + server.getPort());
  }
}
