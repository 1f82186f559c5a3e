package org.imagerepo.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.archive.ArchiveRequest.Content;
import org.imagerepo.core.library.BlobKeys;

/**
 * Downloads a library of 50,000 photos of 20,000 bytes as a zip, ten times at once, and prints the
 * bytes sent. Run in a process of its own with little memory.
 */
final class FiftyThousandPhotos {
  static final int PHOTOS = 50_000;
  static final int SIZE = 20_000;
  static final int DOWNLOADS = 10;

  private static final Instant TIME = Instant.parse("2026-01-17T10:20:30Z");
  private static final User OWNER =
      new User(UserId.random(), "anna", "Anna", "hash", Role.USER, TIME);
  private static final long CRC = crc32();

  private FiftyThousandPhotos() {}

  /** Ends with 1 if anything is not as promised. */
  public static void main(String[] args) throws Exception {
    Catalogue photos = catalogue();
    Archives archives =
        new Archives(photos, new OnlyZeros(), new Access(photos), Clock.systemUTC());
    ExecutorService threads = Executors.newFixedThreadPool(DOWNLOADS);
    List<Callable<Long>> downloads = new ArrayList<>();
    for (int i = 0; i < DOWNLOADS; i++) {
      boolean withMetadata = i % 2 == 0;
      downloads.add(
          () -> download(archives.all(Asker.of(OWNER), OWNER, Content.ORIGINALS, withMetadata)));
    }
    for (Future<Long> sent : threads.invokeAll(downloads)) {
      System.out.println(sent.get());
    }
    threads.shutdown();
  }

  private static long download(Archive archive) throws Exception {
    long[] sent = new long[1];
    ByteRange whole = new ByteRange(0, archive.length());
    archive.check(whole);
    archive.write(
        whole,
        new OutputStream() {
          @Override
          public void write(int b) {
            sent[0]++;
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            sent[0] += length;
          }
        });
    if (sent[0] != archive.length()) {
      throw new AssertionError(sent[0] + " bytes instead of " + archive.length());
    }
    return sent[0];
  }

  private static long crc32() {
    CRC32 crc = new CRC32();
    crc.update(new byte[SIZE]);
    return crc.getValue();
  }

  private static Photo photo(PhotoId id) {
    ImageInfo info = new ImageInfo("image/jpeg", 6000, 4000, 1, 1);
    Original original = new Original("IMG_" + id + ".jpg", info, SIZE, "0".repeat(64), CRC, TIME);
    return Photo.fresh(id, OWNER.id(), original);
  }

  private static Page<Photo> page(PhotoQuery query) {
    int begin = query.cursor().map(Integer::parseInt).orElse(0);
    int end = Math.min(begin + query.limit(), PHOTOS);
    List<Photo> photos = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      photos.add(photo(new PhotoId("%022d".formatted(i))));
    }
    return new Page<>(photos, end < PHOTOS ? Optional.of(Integer.toString(end)) : Optional.empty());
  }

  private static Catalogue catalogue() {
    return (Catalogue)
        Proxy.newProxyInstance(
            FiftyThousandPhotos.class.getClassLoader(),
            new Class<?>[] {Catalogue.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "photo" -> Optional.of(photo((PhotoId) arguments[0]));
                  case "photos" -> page((PhotoQuery) arguments[0]);
                  case "existing" -> Set.copyOf((Set<?>) arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  /** Originals of zeros that take no memory. */
  private static final class OnlyZeros extends MemoryBlobs {
    OnlyZeros() {
      super(Clock.systemUTC());
    }

    @Override
    public Optional<InputStream> open(BlobKey key, ByteRange range) {
      return key.value().startsWith(BlobKeys.ORIGINALS)
          ? Optional.of(zeros(Math.min(range.length(), SIZE - range.offset())))
          : super.open(key, range);
    }

    private static InputStream zeros(long length) {
      return new InputStream() {
        private long left = length;

        @Override
        public int read() throws IOException {
          throw new IOException("too slow");
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
          if (left == 0) {
            return -1;
          }
          int read = (int) Math.min(left, count);
          left -= read;
          return read;
        }
      };
    }
  }
}
