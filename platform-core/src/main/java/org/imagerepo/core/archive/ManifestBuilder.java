package org.imagerepo.core.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Puts a manifest together, entry by entry. For one thread. */
final class ManifestBuilder {
  private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(entries);
  private int count;

  void add(Entry entry) throws IOException {
    entry.write(out);
    count++;
  }

  Manifest build(Manifest.Purpose purpose) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream(entries.size() + 1024);
    DataOutputStream head = new DataOutputStream(all);
    head.writeInt(Manifest.MAGIC);
    purpose.write(head);
    head.writeInt(count);
    entries.writeTo(head);
    return new Manifest(all.toByteArray());
  }
}
