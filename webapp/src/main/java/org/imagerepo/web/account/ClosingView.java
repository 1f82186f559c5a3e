package org.imagerepo.web.account;

import java.time.Instant;

/**
 * An account that is being closed.
 *
 * @param closesAt when it will be deleted with all photos; until then it can be opened again
 */
public record ClosingView(Instant closesAt) {}
