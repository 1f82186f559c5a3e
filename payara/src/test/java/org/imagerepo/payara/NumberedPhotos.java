package org.imagerepo.payara;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As many photos as are wanted, made of a few, each of other bytes: the same ones have a number in
 * a comment.
 */
final class NumberedPhotos {
  private final List<Path> some;
  private int last;

  /**
   * @param folder of JPEG photos
   */
  NumberedPhotos(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      some = files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
    if (some.isEmpty()) {
      throw new IOException("no *.jpg in " + folder);
    }
  }

  /** How many they are made of. */
  int different() {
    return some.size();
  }

  /** The next ones, on the disk, not only in the system's memory of it. */
  List<Path> make(int wanted, Path into) throws IOException {
    Files.createDirectories(into);
    List<Path> photos = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      byte[] bytes = Files.readAllBytes(some.get(i % some.size()));
      byte[] comment = "number %05d".formatted(++last).getBytes(StandardCharsets.US_ASCII);
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + comment.length + 4);
      out.write(bytes, 0, 2);
      out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
      out.writeBytes(comment);
      out.write(bytes, 2, bytes.length - 2);
      photos.add(write(into.resolve("%05d.jpg".formatted(last)), out.toByteArray()));
    }
    return photos;
  }

  private static Path write(Path file, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
    return file;
  }
}
