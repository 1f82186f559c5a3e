package org.imagerepo.plugins.turbo;

import com.sun.jna.Native;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.testkit.image.PlaneDecoderContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsTurbo.class)
class TurboDecoderContractTest extends PlaneDecoderContract {
  @Override
  protected PlaneDecoder create() {
    return new TurboDecoder(Native.load("turbojpeg", TurboJpeg.class), true);
  }
}
