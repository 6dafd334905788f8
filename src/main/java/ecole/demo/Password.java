package ecole.demo;

import java.security.SecureRandom;

/** Passwords that can be read from a console and typed: three groups without letters and digits that look alike. */
final class Password {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private Password() {}

    static String invented(SecureRandom random) {
        var password = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
