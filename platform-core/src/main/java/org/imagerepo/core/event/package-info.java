/** Telling listeners in this process what happened to photos. Whoever missed it asks again. */
package org.imagerepo.core.event;
