/**
 * Killing the engine for real: a child JVM works upon a real storage and is killed (SIGKILL) at
 * chosen steps and at any moment, and afterwards nothing acknowledged may be missing, nothing half
 * done may show, and all work gets done. Meanwhile it sweeps, and its providers change their
 * revisions from one life to the next.
 *
 * <p>This shows what survives the loss of the process. It can't show what survives the loss of
 * power: the operating system keeps what a killed process has written but not forced to the disk.
 * That the storage forces it there in the right order must be shown by tests of the storage.
 */
package org.imagerepo.testkit.crash;
