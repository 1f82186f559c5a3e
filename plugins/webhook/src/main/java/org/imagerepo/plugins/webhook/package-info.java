/**
 * Tells an address on the web what happens to photos, as the Standard Webhooks specification
 * (standardwebhooks.com) has it: signed, with a time, and with a name by which a repetition is
 * known.
 *
 * <p>That it is told at least once is the platform's doing; here is nothing that remembers.
 */
package org.imagerepo.plugins.webhook;
