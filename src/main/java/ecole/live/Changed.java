package ecole.live;

import java.util.List;

/**
 * One event of the stream: which resources changed somewhere. It never says what in them, so nobody learns more than the routes that they
 * then ask again let them see.
 */
public record Changed(List<Resource> resources) {}
