package org.imagerepo.core.listen;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What one listener has to be told yet, in order, on disk. A note is durable before what it is
 * about begins, and may be read once that has ended: then the catalogue tells what came of it. Safe
 * for many threads.
 */
final class Outbox implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Outbox.class.getName());

  /** Lines that were told are left in the file until there are so many. */
  private static final int MANY_LINES = 1000;

  private final Path file;
  private final int most;
  private final Deque<Entry> entries = new ArrayDeque<>();

  /** No channel: a thread that is interrupted would close it for all others. */
  private RandomAccessFile open;

  private int lines;

  /** A note, and whether what it is about has ended. */
  private static final class Entry {
    private final Note note;
    private boolean isOver;

    Entry(Note note, boolean isOver) {
      this.note = note;
      this.isOver = isOver;
    }
  }

  /** Ends what a note is about, well or not. */
  interface Pending {
    void end();
  }

  private Outbox(Path file, int most) {
    this.file = file;
    this.most = most;
  }

  /**
   * Opens one, or makes it.
   *
   * @param most notes that are kept; beyond, the oldest are forgotten
   */
  static Outbox open(Path file, int most) throws IOException {
    Outbox outbox = new Outbox(file, most);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        Note.parse(line).ifPresent(note -> outbox.entries.add(new Entry(note, true)));
      }
    }
    outbox.rewrite();
    return outbox;
  }

  /** Notes what is about to happen, durably. */
  synchronized Pending note(Note note) throws IOException {
    if (open == null) {
      throw new IOException("the platform is being stopped");
    }
    write(open, note.line() + "\n");
    lines++;
    Entry entry = new Entry(note, false);
    entries.add(entry);
    forgetOldest();
    return () -> end(entry);
  }

  private void forgetOldest() {
    if (entries.size() > most) {
      Note forgotten = entries.remove().note;
      LOG.log(Level.ERROR, "{0} is full: {1} will not be told", file.getFileName(), forgotten);
    }
  }

  private synchronized void end(Entry entry) {
    entry.isOver = true;
    notifyAll();
  }

  /** Waits for notes that may be read, and returns the first of them. They stay. */
  synchronized List<Note> read(int limit) throws InterruptedException {
    List<Note> readable = readable(limit);
    while (readable.isEmpty()) {
      wait();
      readable = readable(limit);
    }
    return readable;
  }

  private List<Note> readable(int limit) {
    List<Note> readable = new ArrayList<>();
    for (Entry entry : entries) {
      if (!entry.isOver || readable.size() == limit) {
        return readable;
      }
      readable.add(entry.note);
    }
    return readable;
  }

  /** Forgets notes that were told. */
  synchronized void remove(List<Note> told) throws IOException {
    for (Note note : told) {
      entries.removeIf(entry -> entry.note == note);
    }
    if (open == null) {
      return;
    }
    if (entries.isEmpty()) {
      open.setLength(0);
      lines = 0;
    } else if (lines > MANY_LINES && lines > 2 * entries.size()) {
      rewrite();
    }
  }

  synchronized int size() {
    return entries.size();
  }

  /** With nothing but what is to be told yet. */
  private void rewrite() throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(fresh);
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(entry.note.line()).append('\n'));
    RandomAccessFile next = new RandomAccessFile(fresh.toFile(), "rw");
    try {
      write(next, text.toString());
      close();
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      next.close();
      throw e;
    }
    open = next;
    lines = entries.size();
  }

  /** On return it is durable. */
  private static void write(RandomAccessFile file, String text) throws IOException {
    file.write(text.getBytes(StandardCharsets.UTF_8));
    file.getFD().sync();
  }

  /** What it holds is told after the next opening. */
  @Override
  public synchronized void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
