/**
 * Measures making renditions beside other programs, on the same photos in one run. Each program is
 * a process of its own that is told photo by photo what to do, so that their turns interleave and
 * whatever else the machine does hits all alike.
 */
package org.imagerepo.payara.bench;
