/**
 * Files that a fuzzer makes up, guided by which code they reach, given to what reads files.
 *
 * <p>Each target says which exceptions are allowed and how much time and memory a file may take.
 * Ordinary builds give them the files in {@code src/test/resources/fuzz}; {@link
 * org.imagerepo.core.image.fuzz.FuzzTest} lets the fuzzer look for others.
 */
package org.imagerepo.core.image.fuzz;
