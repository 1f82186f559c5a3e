package org.imagerepo.web.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part's bytes; tells failures of the client from those of the storage they are copied to. */
final class PartStream extends FilterInputStream {
  PartStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw new BrokenUploadException(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException e) {
      throw new BrokenUploadException(e);
    }
  }
}
