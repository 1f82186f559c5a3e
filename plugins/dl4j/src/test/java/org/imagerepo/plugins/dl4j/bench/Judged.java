package org.imagerepo.plugins.dl4j.bench;

/**
 * A tag and whether it was right.
 *
 * @param confidence in [0,1]
 * @param isForTuning whether its photo may be used to choose anything
 */
record Judged(double confidence, boolean isRight, boolean isForTuning) {}
