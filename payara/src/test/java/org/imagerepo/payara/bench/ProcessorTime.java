package org.imagerepo.payara.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time of this process, all threads together: on Linux to the microsecond, where Java
 * itself tells it in steps of 10 ms.
 */
final class ProcessorTime {
  private static final Path THREADS = Path.of("/proc/self/task");
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** As last read, so that what threads did that have ended isn't forgotten. */
  private final Map<Path, Long> byThread = new HashMap<>();

  long nanos() throws IOException {
    if (!Files.isReadable(THREADS.resolveSibling("schedstat"))) {
      return SYSTEM.getProcessCpuTime();
    }
    try (Stream<Path> threads = Files.list(THREADS)) {
      for (Path thread : threads.toList()) {
        try {
          String times = Files.readString(thread.resolve("schedstat"));
          byThread.put(thread, Long.parseLong(times.substring(0, times.indexOf(' '))));
        } catch (FileSystemException e) {
          continue; // it has just ended
        }
      }
    }
    return byThread.values().stream().mapToLong(Long::longValue).sum();
  }
}
