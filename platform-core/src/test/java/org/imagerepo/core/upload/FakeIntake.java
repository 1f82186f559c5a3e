package org.imagerepo.core.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.ingest.Intake;
import org.imagerepo.core.ingest.MeasuredFile;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Takes anything in that doesn't begin with '!'; keeps it, each content of an owner once. */
final class FakeIntake implements Intake {
  final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  final Map<String, Photo> photos = new ConcurrentHashMap<>();
  volatile boolean isDown;
  volatile boolean isFull;

  @Override
  public Added take(UserId owner, String fileName, InputStream content)
      throws RefusedException, IOException {
    byte[] bytes = content.readAllBytes();
    if (isDown) {
      throw new IOException("the store is down");
    }
    if (isFull) {
      throw new RefusedException(RefusalType.QUOTA_EXCEEDED, "no room");
    }
    if (bytes.length == 0) {
      throw new RefusedException(RefusalType.EMPTY_UPLOAD, "empty");
    }
    if (bytes[0] == '!') {
      throw new RefusedException(RefusalType.UNSUPPORTED_IMAGE, "no image");
    }
    String digest = sha256(bytes);
    Photo photo = photo(owner, fileName, bytes.length, digest);
    Photo former = photos.putIfAbsent(owner + digest, photo);
    kept.putIfAbsent(digest, bytes);
    return new Added(former == null ? photo : former, former == null);
  }

  /** Believes nothing that was measured. */
  @Override
  public Added take(UserId owner, String fileName, MeasuredFile file)
      throws RefusedException, IOException {
    byte[] bytes = Files.readAllBytes(file.path());
    CRC32 crc = new CRC32();
    crc.update(bytes);
    assertThat(file)
        .isEqualTo(new MeasuredFile(file.path(), bytes.length, sha256(bytes), crc.getValue()));
    return take(owner, fileName, new ByteArrayInputStream(bytes));
  }

  private static Photo photo(UserId owner, String fileName, long size, String digest) {
    ImageInfo info = new ImageInfo("image/jpeg", 1, 1, 1, 1);
    Original original = new Original(fileName, info, size, digest, 0, Instant.EPOCH);
    return Photo.fresh(PhotoId.random(), owner, original);
  }

  Optional<byte[]> only() {
    return kept.size() == 1 ? kept.values().stream().findFirst() : Optional.empty();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
