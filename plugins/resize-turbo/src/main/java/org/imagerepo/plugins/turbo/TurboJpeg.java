package org.imagerepo.plugins.turbo;

import com.sun.jna.Library;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;

/**
 * What is used of the TurboJPEG API, version 2, which version 3 still has. Names are the library's
 * own.
 */
interface TurboJpeg extends Library {
  /** Decode as exactly as possible. */
  int ACCURATE_DCT = 4096;

  /** Damage that a decoder can get over is an error, too. */
  int STOP_ON_WARNING = 8192;

  /** So many scans that it takes too long are an error, too. */
  int LIMIT_SCANS = 32768;

  Pointer tjInitDecompress();

  int tjDecompressHeader3(
      Pointer handle,
      Pointer file,
      NativeLong size,
      IntByReference width,
      IntByReference height,
      IntByReference sampling,
      IntByReference colours);

  int tjPlaneWidth(int component, int width, int sampling);

  int tjPlaneHeight(int component, int height, int sampling);

  int tjDecompressToYUVPlanes(
      Pointer handle,
      Pointer file,
      NativeLong size,
      Pointer[] planes,
      int width,
      int[] strides,
      int height,
      int flags);

  String tjGetErrorStr2(Pointer handle);

  int tjDestroy(Pointer handle);
}
