package org.imagerepo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What pages of {@code docs} name as shown by tests is there. */
class SecurityTableTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** As the names of our tests end. */
  private static final Pattern TEST =
      Pattern.compile("`([A-Z]\\w*(?:Test|IT|Cases|Contract|Bench))`");

  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", "data");

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Set<String> sources = sources();
    for (String page : List.of("security.md", "privacy.md", "uploads.md", "archives.md")) {
      String text = Files.readString(ROOT.resolve("docs").resolve(page));
      List<String> named = TEST.matcher(text).results().map(match -> match.group(1)).toList();
      assertThat(named).as(page).hasSizeGreaterThan(3);
      assertThat(sources).as("tests that docs/" + page + " names").containsAll(named);
    }
  }

  private static Set<String> sources() throws IOException {
    Set<String> names = new TreeSet<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java")) {
              names.add(name.substring(0, name.length() - ".java".length()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Something that a build or a server takes away meanwhile.
            return FileVisitResult.CONTINUE;
          }
        });
    return names;
  }
}
