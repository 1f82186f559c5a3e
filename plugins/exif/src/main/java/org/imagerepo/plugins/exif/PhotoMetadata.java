package org.imagerepo.plugins.exif;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessFileReader;
import com.drew.lang.RandomAccessReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.iptc.IptcReader;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that a file says of its photo, as it stands there: nothing has been cleaned or checked yet.
 *
 * <p>Blocks of metadata are cut out of the file here and only then given to the parser, because its
 * own ways through files can be led to take up gigabytes by a few bytes.
 */
final class PhotoMetadata {
  private final Metadata directories = new Metadata();
  private final Blocks blocks = new Blocks();
  private final Xmp xmp = new Xmp();

  private PhotoMetadata() {}

  /**
   * Reads what can be read; damaged parts count as missing.
   *
   * @throws IOException if the file can't be read
   */
  static PhotoMetadata read(Path file, String mediaType) throws IOException {
    PhotoMetadata metadata = new PhotoMetadata();
    if (mediaType.equals("image/tiff")) {
      metadata.readTiff(file);
    } else {
      metadata.findBlocks(file, mediaType);
    }
    for (byte[] exif : metadata.blocks.of(Blocks.Standard.EXIF)) {
      metadata.readTiff(new ByteArrayReader(exif));
    }
    metadata.blocks.of(Blocks.Standard.IPTC).forEach(metadata::readIptc);
    metadata.blocks.of(Blocks.Standard.XMP).forEach(metadata.xmp::read);
    return metadata;
  }

  private void findBlocks(Path file, String mediaType) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      switch (mediaType) {
        case "image/jpeg" -> JpegBlocks.read(in, blocks);
        case "image/png" -> PngBlocks.read(in, blocks);
        case "image/webp" -> WebpBlocks.read(in, blocks);
        default -> {}
      }
    } catch (EOFException e) {
      // The file ends, early or where it should: what was found until then counts.
      return;
    }
  }

  private void readTiff(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      readTiff(new RandomAccessFileReader(open));
    }
  }

  /** What was found before the structure turned out damaged, or nested without end, counts. */
  private void readTiff(RandomAccessReader in) {
    try {
      new TiffReader().processTiff(in, new BoundedTiffHandler(directories, blocks), 0);
    } catch (TiffProcessingException | IOException | RuntimeException | StackOverflowError e) {
      return;
    }
  }

  private void readIptc(byte[] iptc) {
    try {
      new IptcReader().extract(new SequentialByteArrayReader(iptc), directories, iptc.length);
    } catch (RuntimeException e) {
      // Damaged: what was found until then counts.
      return;
    }
  }

  /** All directories of a kind, in the file's order. */
  <D extends Directory> List<D> all(Class<D> kind) {
    return List.copyOf(directories.getDirectoriesOfType(kind));
  }

  /** The first directory of a kind. */
  <D extends Directory> Optional<D> first(Class<D> kind) {
    return Optional.ofNullable(directories.getFirstDirectoryOfType(kind));
  }

  Xmp xmp() {
    return xmp;
  }
}
