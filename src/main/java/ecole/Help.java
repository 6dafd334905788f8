package ecole;

import java.util.stream.Collectors;

/** What {@code --help} and {@code --version} print. */
final class Help {
    private static final String FORM = "  %s%n      %s";

    private Help() {}

    /** The version of this JAR; classes that were never packaged have none. */
    static String version() {
        var version = Help.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    static String text() {
        return "École " + version() + "%n%nUsage: java -jar ecole.jar [options]%n%n".formatted()
            + Options.ALL.stream().map(Help::entry).collect(Collectors.joining(System.lineSeparator()))
            + """

              --help
                  shows this
              --version
                  shows the version
              --print-config
                  shows the settings that would be used, without secrets

            Every setting is an option or an environment variable; the option wins. A secret is never an option:
            give its variable, or put it into a file and name that file in the variable followed by _FILE.
            Without any setting: an own database in ./ecole-data, and http://localhost:3000.""".indent(0).stripTrailing();
    }

    private static String entry(Option<?> option) {
        var word = option.name().map(name -> option.isFlag() ? "--" + name : "--" + name + " " + option.placeholder())
            .orElse(option.variable() + "=" + option.placeholder());
        var variable = option.name().isPresent() ? option.variable() : option.secret() ? "or " + option.variable() + "_FILE" : "variable only";
        var fallback = option.fallback().isEmpty() || option.fallback().equals("false") ? "" : "; default " + option.fallback();
        return FORM.formatted(word, option.help() + " (" + variable + fallback + ")");
    }
}
