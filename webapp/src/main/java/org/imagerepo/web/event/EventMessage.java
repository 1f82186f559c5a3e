package org.imagerepo.web.event;

/**
 * One message of a stream.
 *
 * @param id counts up within a start of the platform
 * @param name {@code photo-added} …
 * @param data JSON
 */
record EventMessage(String id, String name, String data) {}
