package ecole;

import java.util.Optional;

/**
 * One thing the start-up can be told.
 *
 * @param name        the word after {@code --}, or null for what only an environment variable may say: secrets do not belong on a command
 *                    line, where every user of the machine can read them
 * @param variable    the environment variable; a secret can also be put into the file named by {@code variable_FILE}
 * @param placeholder what stands for the value in the help
 * @param fallback    the value used when nobody says anything, in the form a person would write; empty for none
 * @param secret      whether its value must never be shown
 * @param reader      turns the text into the value
 * @param help        one line for {@code --help}
 */
record Option<T>(Optional<String> name, String variable, String placeholder, String fallback, boolean secret, Reader<T> reader, String help) {

    /** Reads a value that a person wrote. */
    @FunctionalInterface interface Reader<T> {
        /** @throws IllegalArgumentException with the end of a sentence that begins with the name of the option */
        T read(String text);
    }

    static <T> Option<T> of(String name, String variable, String placeholder, String fallback, Reader<T> reader, String help) {
        return new Option<>(Optional.of(name), variable, placeholder, fallback, false, reader, help);
    }

    static <T> Option<T> variable(String variable, String placeholder, String fallback, Reader<T> reader, String help) {
        return new Option<>(Optional.empty(), variable, placeholder, fallback, false, reader, help);
    }

    static <T> Option<T> secret(String variable, String placeholder, Reader<T> reader, String help) {
        return new Option<>(Optional.empty(), variable, placeholder, "", true, reader, help);
    }

    /** Options without a value, such as {@code --demo}. */
    boolean isFlag() {
        return placeholder.isEmpty();
    }

    /** How messages name it. */
    String label() {
        return name.map(word -> "--" + word + " (" + variable + ")").orElse(variable);
    }
}
