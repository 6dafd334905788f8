package ecole.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names operations after what they do, stable as long as the route is: {@code listStudents}, {@code cancelSession}. */
final class OperationName {
    private OperationName() {}

    static String of(Route route) {
        var words = words(route);
        var last = words.get(words.size() - 1);
        var keyed = route.path().endsWith("}");
        return switch (route.kind()) {
            case LIST, PLAIN_LIST -> "list" + nouns(words, false);
            case EXPORT -> "export" + nouns(words.subList(0, words.size() - 1), false);
            case CREATED, CREATED_ONCE, ONE, COUNTS, ARCHIVE, IMAGE, EMPTY, STREAM, RAW -> switch (route.method()) {
                case "GET" -> "get" + nouns(words, keyed);
                case "PUT" -> "replace" + nouns(words, keyed);
                case "DELETE" -> "delete" + nouns(words, keyed);
                default -> words.size() == 1 ? "create" + nouns(words, true) : last + owner(words);
            };
        };
    }

    /** {@code listStudents} is read as "List students". */
    static String sentence(String name) {
        var words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** The resource a route belongs to. */
    static String tag(Route route) {
        return words(route).get(0);
    }

    private static List<String> words(Route route) {
        var words = new ArrayList<String>();
        for (var step : route.path().substring(1).split("/", -1)) {
            if (!step.startsWith("{")) {
                words.add(step);
            }
        }
        return words;
    }

    /** What an action is done to; signing in and out has no object. */
    private static String owner(List<String> words) {
        return words.get(0).equals("auth") ? "" : nouns(words.subList(0, words.size() - 1), true);
    }

    private static String nouns(List<String> words, boolean one) {
        var name = new StringBuilder();
        for (var i = 0; i < words.size(); i++) {
            var last = i == words.size() - 1;
            name.append(capitalised(last && !one ? words.get(i) : singular(words.get(i))));
        }
        return name.toString();
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String singular(String word) {
        return word.endsWith("s") && !word.endsWith("ss") && !word.equals("settings") ? word.substring(0, word.length() - 1) : word;
    }
}
