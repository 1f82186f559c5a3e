package org.imagerepo.core.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.ShareId;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {
  private static final Instant NOW = Instant.parse("2026-01-17T10:20:30Z");
  private static final Instant END = NOW.plusSeconds(60);

  @TempDir Path folder;
  private final Links links = new Links(new LinkKey(new byte[32]));

  private static Share share(ShareId id, String hash) {
    return new Share(
        id,
        UserId.random(),
        List.of(PhotoId.random()),
        Optional.empty(),
        Optional.of(hash),
        false,
        NOW,
        Optional.empty());
  }

  @Test
  void aSecretNamesItsShareAndNothingElseDoes() {
    ShareId id = ShareId.random();
    String secret = links.secret(id);

    assertThat(secret).hasSize(44).matches("[A-Za-z0-9_-]+").startsWith(id.value());
    assertThat(links.secret(id)).isEqualTo(secret);
    assertThat(links.id(secret)).hasValue(id);
    for (int i = 0; i < secret.length(); i++) {
      char other = secret.charAt(i) == 'A' ? 'B' : 'A';
      String wrong = secret.substring(0, i) + other + secret.substring(i + 1);
      assertThat(links.id(wrong)).as(wrong).isEmpty();
    }
    for (String wrong :
        List.of(
            "", id.value(), secret + "A", secret.substring(1), "../" + secret, "é".repeat(44))) {
      assertThat(links.id(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void anotherKeyMakesOtherLinks() {
    ShareId id = ShareId.random();
    byte[] other = new byte[32];
    other[31] = 1;

    assertThat(new Links(new LinkKey(other)).id(links.secret(id))).isEmpty();
  }

  @Test
  void aPassOpensItsShareUntilItsEndOrAnotherPassword() {
    ShareId id = ShareId.random();
    Share share = share(id, "hash");
    String pass = links.pass(share, END);

    assertThat(links.opens(pass, share, NOW)).isTrue();
    assertThat(links.opens(pass, share, END.minusMillis(1))).isTrue();
    assertThat(links.opens(pass, share, END)).isFalse();
    assertThat(links.opens(pass, share(id, "other"), NOW)).as("changed password").isFalse();
    assertThat(links.opens(pass, share(ShareId.random(), "hash"), NOW)).as("other").isFalse();
  }

  @Test
  void aPassCanNotBeMadeOrMended() {
    Share share = share(ShareId.random(), "hash");
    String signature = links.pass(share, END).split("\\.")[1];
    String link = links.secret(share.id());

    for (String wrong :
        List.of(
            "",
            ".",
            END.getEpochSecond() + 1 + "." + signature,
            END.getEpochSecond() + "." + link.substring(link.length() - 22),
            "9".repeat(40) + "." + signature,
            "-1." + signature,
            END.getEpochSecond() + "." + signature + "\n")) {
      assertThat(links.opens(wrong, share, NOW)).as(wrong).isFalse();
    }
  }

  @Test
  void theKeyIsKeptForThisUserAlone() throws IOException {
    Path file = folder.resolve("link-key");
    ShareId id = ShareId.random();

    String secret = new Links(LinkKey.open(file)).secret(id);

    assertThat(new Links(LinkKey.open(file)).id(secret)).hasValue(id);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(new Links(LinkKey.open(folder.resolve("other"))).id(secret)).isEmpty();
  }

  @Test
  void aDamagedKeyIsRefusedWithTheRemedy() throws IOException {
    Path file = Files.write(folder.resolve("link-key"), new byte[31]);

    assertThatThrownBy(() -> LinkKey.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("31 bytes")
        .hasMessageContaining("backup");
  }
}
