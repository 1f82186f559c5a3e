package org.imagerepo.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page {@code docs/first-plugin.md}: its code and its commands, so that what the page says is
 * what the test does. A comment before a block says what it is.
 */
final class Tutorial {
  private static final Pattern BLOCK =
      Pattern.compile("<!-- (file|run): (\\S+) -->\n```\\w*\n(.*?)```\n", Pattern.DOTALL);

  private final Map<String, String> files = new TreeMap<>();
  private final Map<String, String> commands = new TreeMap<>();

  private Tutorial() {}

  static Tutorial read() throws IOException {
    Path page = Checkout.payara().resolveSibling("docs").resolve("first-plugin.md");
    Matcher block = BLOCK.matcher(Files.readString(page));
    Tutorial tutorial = new Tutorial();
    while (block.find()) {
      Map<String, String> kind = block.group(1).equals("file") ? tutorial.files : tutorial.commands;
      kind.put(block.group(2), block.group(3));
    }
    return tutorial;
  }

  /** The content of each file, by its path in the project. */
  Map<String, String> files() {
    return files;
  }

  /** A command, for a shell. */
  String command(String name) {
    return commands.get(name);
  }
}
