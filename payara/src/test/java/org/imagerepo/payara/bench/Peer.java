package org.imagerepo.payara.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of the programs compared, running. */
final class Peer implements AutoCloseable {
  private final String name;
  private final Path folder;
  private final Process process;
  private final BufferedWriter toIt;
  private final BufferedReader fromIt;
  private final List<Turn> turns = new ArrayList<>();

  /**
   * What one photo took.
   *
   * @param wall milliseconds
   * @param cpu milliseconds of all its threads
   * @param peak MiB of memory, the most so far
   */
  record Turn(double wall, double cpu, double peak) {
    static Turn parse(String answer) {
      String[] numbers = answer.split("\t");
      return new Turn(
          Double.parseDouble(numbers[0]),
          Double.parseDouble(numbers[1]),
          Double.parseDouble(numbers[2]));
    }
  }

  /**
   * Starts it.
   *
   * @param name to be shown
   * @param folder for its renditions; it is made
   */
  Peer(String name, Path folder, List<String> command) throws IOException {
    this.name = name;
    this.folder = Files.createDirectories(folder);
    this.process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    this.toIt = process.outputWriter();
    this.fromIt = process.inputReader();
  }

  /** Has it make the renditions of a photo; warming up does not count. */
  void render(Path photo, boolean counts) throws IOException {
    Path results = Files.createDirectories(resultsOf(photo));
    toIt.write(photo + "\t" + results + "\n");
    toIt.flush();
    String answer = fromIt.readLine();
    if (answer == null) {
      throw new IOException(name + " ended at " + photo + "; the reason is above");
    }
    Turn turn = Turn.parse(answer);
    if (counts) {
      turns.add(turn);
    }
  }

  String name() {
    return name;
  }

  /** Everything measured so far. */
  List<Turn> turns() {
    return List.copyOf(turns);
  }

  /** Its preview or thumbnail of a photo it has rendered. */
  Path result(Path photo, String rendition) {
    return resultsOf(photo).resolve(rendition + ".jpg");
  }

  private Path resultsOf(Path photo) {
    return folder.resolve(photo.getFileName().toString());
  }

  @Override
  public void close() {
    try {
      toIt.close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
