/**
 * Killing the engine for real: a child JVM works upon a real storage and is killed (SIGKILL) at
 * chosen steps and at any moment, and afterwards nothing acknowledged may be missing.
 */
package org.imagerepo.testkit.crash;
