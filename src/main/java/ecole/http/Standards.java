package ecole.http;

import java.time.ZoneId;

/**
 * What the school's settings say about judging input.
 *
 * @param zone          where "today" is
 * @param moneyDecimals digits after the point in the school's currency (ISO 4217 exponent)
 */
public record Standards(ZoneId zone, int moneyDecimals) {}
