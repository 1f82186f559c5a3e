/**
 * Saying no over HTTP: RFC 9457 problems for everything that goes wrong, whoever finds it.
 *
 * <p>Here lives how a refusal or failure is told; why something is refused belongs to the engine.
 */
package org.imagerepo.web.problem;
