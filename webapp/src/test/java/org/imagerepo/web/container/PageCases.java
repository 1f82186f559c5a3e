package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The page's files and deep links. */
interface PageCases extends Cases {
  @Test
  default void deepLinksLeadToThePage() {
    Assumptions.assumeTrue(api().get("/").status() == 200, "built with -Dskip.frontend");
    byte[] page = api().get("/").body();
    for (String path : new String[] {"/login", "/setup", "/alice", "/alice/abc", "/admin"}) {
      assertThat(api().get(path).expect(200).body()).as(path).isEqualTo(page);
    }
    assertThat(api().get("/a/b/c").expect(404).body()).isEqualTo(page);
    api().get("/assets/nix.js").problem(404, "no-such-address");
  }

  @Test
  default void thePageIsCheckedAtEachVisitAndItsAssetsNever() {
    Answer page = api().get("/");
    Assumptions.assumeTrue(page.status() == 200, "built with -Dskip.frontend");
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    api().with("If-None-Match", page.header("ETag")).get("/").expect(304);
    Matcher script = Pattern.compile("/assets/[^\"]+\\.js").matcher(page.text());
    assertThat(script.find()).isTrue();
    Answer asset = api().get(script.group()).expect(200);
    assertThat(asset.header("Cache-Control")).contains("immutable");
    assertThat(asset.header("Content-Type")).startsWith("text/javascript");
  }

  @Test
  default void linksSayWhatStrangersMaySee() {
    Assumptions.assumeTrue(api().get("/").status() == 200, "built with -Dskip.frontend");
    assertThat(api().get("/nobody-of-that-name").text()).doesNotContain("og:title");
  }

  @Test
  default void everyPageIsGuarded() {
    Answer page = api().get("/alice");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
  }
}
