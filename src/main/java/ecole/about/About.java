package ecole.about;

import java.util.List;

/**
 * This installation, as somebody who helps with it needs to know it. Nothing in it is a secret or about a person.
 *
 * @param version    École's, with a mark of its pages that tells two builds of one version apart
 * @param java       version and maker of the Java that runs it
 * @param system     the operating system
 * @param memory     the megabytes that Java may use
 * @param database   PostgreSQL's version
 * @param embedded   whether École brought its PostgreSQL itself
 * @param schema     the last step of the database's schema
 * @param components what others have written and École ships; empty while it is developed
 */
public record About(String version, String java, String system, long memory, String database, boolean embedded, String schema,
                    List<Component> components) {
    /**
     * A library or program of others.
     *
     * @param licence by its SPDX name where it has one
     */
    public record Component(String name, String version, String licence) {}
}
