package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;

/**
 * One walk through the folders in the order of keys. It enters only folders that can hold what is
 * asked for, and keeps no more than the names of one folder a level in memory.
 */
final class BlobListing {
  private final String prefix;
  private final String after;
  private final int limit;
  private final List<BlobStat> found = new ArrayList<>();

  /** A file or folder: all its keys begin with {@code key}; a file's is it. */
  private record Node(String key, Path path, boolean isBlob) {}

  private BlobListing(String prefix, String after, int limit) {
    this.prefix = prefix;
    this.after = after;
    this.limit = limit;
  }

  static List<BlobStat> of(BlobLayout layout, String prefix, Optional<BlobKey> after, int limit)
      throws IOException {
    BlobListing listing = new BlobListing(prefix, after.map(BlobKey::value).orElse(""), limit);
    listing.walk(new Node("", layout.root(), false), 0);
    return listing.found;
  }

  private void walk(Node folder, int depth) throws IOException {
    for (Node node : children(folder, depth)) {
      if (found.size() == limit) {
        return;
      }
      if (node.isBlob()) {
        stat(node.path(), node.key()).ifPresent(found::add);
      } else {
        walk(node, depth + 1);
      }
    }
  }

  private List<Node> children(Node folder, int depth) throws IOException {
    List<Node> nodes = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder.path())) {
      for (Path path : paths) {
        node(folder, depth, path).filter(this::isWanted).ifPresent(nodes::add);
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of(); // gone since, or a stranger's file: no blobs there
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    nodes.sort(Comparator.comparing(Node::key));
    return nodes;
  }

  private static Optional<Node> node(Node folder, int depth, Path path) {
    String name = path.getFileName().toString();
    if (depth == BlobLayout.FAN_DEPTH) {
      return BlobLayout.decode(name)
          .filter(first -> first.length() == 1)
          .map(first -> new Node(folder.key() + first, path, false));
    }
    // Below a folder of one character, that character is part of the names too.
    boolean isFanned = depth == BlobLayout.FAN_DEPTH + 1;
    String parent = isFanned ? folder.key().substring(0, folder.key().length() - 1) : folder.key();
    boolean isBlob = name.endsWith(BlobLayout.SUFFIX);
    String segment = isBlob ? name.substring(0, name.length() - BlobLayout.SUFFIX.length()) : name;
    return BlobLayout.decode(segment)
        .map(decoded -> new Node(parent + decoded + (isBlob ? "" : "/"), path, isBlob));
  }

  private boolean isWanted(Node node) {
    String key = node.key();
    if (node.isBlob()) {
      return key.startsWith(prefix) && key.compareTo(after) > 0;
    }
    boolean mayHavePrefix = key.startsWith(prefix) || prefix.startsWith(key);
    return mayHavePrefix && (key.compareTo(after) > 0 || after.startsWith(key));
  }

  /** What is known about the blob in a file; empty if it is gone. */
  static Optional<BlobStat> stat(Path file, String key) throws IOException {
    try {
      BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new BlobStat(new BlobKey(key), facts.size(), facts.lastModifiedTime().toInstant()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
