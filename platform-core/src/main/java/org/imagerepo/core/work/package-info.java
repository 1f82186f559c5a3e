/**
 * Doing the work that photos owe: claiming it, rendering, tagging, settling it.
 *
 * <p>The catalogue remembers what is owed; here lives who does it, when, and what becomes of
 * failures. Which providers there are belongs in {@code plugin}.
 */
package org.imagerepo.core.work;
