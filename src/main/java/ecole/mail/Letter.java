package ecole.mail;

import java.time.Instant;

/**
 * A letter as it is sent.
 *
 * @param sender the name beside the sender's address
 */
record Letter(String to, String sender, String subject, String text, Instant at) {}
