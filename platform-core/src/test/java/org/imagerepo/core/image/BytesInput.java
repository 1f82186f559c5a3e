package org.imagerepo.core.image;

/** A file's bytes as readers want them. */
public final class BytesInput extends BlockImageInputStream {
  private final byte[] bytes;

  public BytesInput(byte[] bytes) {
    super(bytes.length);
    this.bytes = bytes;
  }

  @Override
  void fetch(long offset, byte[] block) {
    System.arraycopy(bytes, (int) offset, block, 0, block.length);
  }
}
