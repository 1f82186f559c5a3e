package org.imagerepo.core.plugin;

/** How a provider stands. */
public enum ProviderState {
  /** It works. */
  STARTED,
  /** It could not be started; the reason says why. */
  FAILED,
  /** A setting switches it off. */
  DISABLED,
  /** A storage that isn't the chosen one. */
  UNUSED,
  /** It misbehaved and gets no more work until its plugin is started anew; the reason says how. */
  QUARANTINED
}
