/**
 * Telling listeners what happened to photos and uploads, in this process and at other nodes.
 * Whoever missed it asks again.
 */
package org.imagerepo.core.event;
