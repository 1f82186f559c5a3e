/** Numbers about the platform's work, for MicroProfile Metrics: what {@code /metrics} shows. */
package org.imagerepo.web.metrics;
