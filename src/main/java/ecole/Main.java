package ecole;

/** The start of the program. */
public final class Main {
    private Main() {}

    /** Prints how the program is used. */
    public static void main(String[] args) {
        System.out.println("Usage: java -jar ecole.jar");
    }
}
