package org.imagerepo.testkit.crash;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the parent process tells its child to do, as the arguments of its command line.
 *
 * @param data folder of the storage
 * @param roots folders that hold plugin folders
 * @param promises file of what was acknowledged so far
 * @param seed of all that the child does
 * @param since what has happened from then on was never checked yet
 * @param renditions names of those that every photo has in the end
 * @param step to be trapped at; empty to be killed at any moment
 * @param count which time of reaching the step, from 1
 * @param last to do all work that is owed, check everything and end; not to live
 */
record Orders(
    Path data,
    List<Path> roots,
    Path promises,
    long seed,
    Instant since,
    Set<String> renditions,
    Optional<Step> step,
    int count,
    boolean last) {

  List<String> toArguments() {
    return List.of(
        data.toString(),
        String.join(File.pathSeparator, roots.stream().map(Path::toString).toList()),
        promises.toString(),
        Long.toString(seed),
        since.toString(),
        String.join(",", renditions),
        step.map(Step::toString).orElse(""),
        Integer.toString(count),
        Boolean.toString(last));
  }

  static Orders parse(String[] arguments) {
    return new Orders(
        Path.of(arguments[0]),
        Arrays.stream(arguments[1].split(File.pathSeparator)).map(Path::of).toList(),
        Path.of(arguments[2]),
        Long.parseLong(arguments[3]),
        Instant.parse(arguments[4]),
        Set.of(arguments[5].split(",")),
        arguments[6].isEmpty() ? Optional.empty() : Optional.of(Step.parse(arguments[6])),
        Integer.parseInt(arguments[7]),
        Boolean.parseBoolean(arguments[8]));
  }
}
