package org.imagerepo.web.security;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Map;

/**
 * One line. What is null is left out. When it was is the log's to say.
 *
 * @param act what was done or tried
 * @param status of the answer: below 400 it was done
 * @param user id of who did it, if known
 * @param by how they showed who they are: {@code session}, {@code password} or {@code token}
 * @param address where it came from
 * @param about id of the user whom it was done to, if it isn't in the address
 * @param on what it was done to: the variable parts of the request's address
 */
@JsonbPropertyOrder({"act", "status", "user", "by", "address", "about", "on"})
public record AuditEntry(
    String act,
    int status,
    String user,
    String by,
    String address,
    String about,
    Map<String, String> on) {}
