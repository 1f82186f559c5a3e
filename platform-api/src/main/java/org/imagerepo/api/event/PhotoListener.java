package org.imagerepo.api.event;

import java.io.IOException;
import org.imagerepo.api.plugin.Provider;

/**
 * Is told of what happens to photos, from the time on when it was first started.
 *
 * <p>It is told at least once: news are kept until they were told, even if the platform is killed
 * or the listener is away for a while. So the same news may come again, with the same {@link
 * PhotoNews#key()}. Several changes of one photo that weren't told yet may be told as one; what is
 * told last is how things are.
 *
 * <p>One thread at a time calls it, in the background: nobody waits for it.
 */
public interface PhotoListener extends Provider {
  /**
   * Takes news; when it returns, they were told.
   *
   * @throws IOException if it can't take them now: they and all that come after are told again
   *     later, for as long as it takes. Any other exception is a defect: after a few attempts these
   *     news are left out
   */
  void tell(PhotoNews news) throws IOException;
}
