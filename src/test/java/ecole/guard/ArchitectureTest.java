package ecole.guard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What may know what, who writes which table, and how things are called. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/ecole");
    /** The sample school is a whole one. */
    private static final Path EVERYWHERE = SOURCES.resolve("demo");
    private static final Pattern WRITE = Pattern.compile("\\b(?:insertInto|update|deleteFrom|truncate|mergeInto)\\(\\s*([A-Z_]+)\\b");
    /** Tables that are written by others than the package of their name; a user's password and last sign-in belong to signing in. */
    private static final Map<String, Set<String>> OWNERS = Map.of(
        "USERS", Set.of("auth", "users"), "AUTH_SESSIONS", Set.of("auth"), "ONE_TIME_TOKENS", Set.of("auth"), "LOGIN_ATTEMPTS", Set.of("auth"),
        "SECRETS", Set.of("auth"), "SETTINGS", Set.of("settings", "auth"), "LOGOS", Set.of("settings"),
        "LETTERS", Set.of("mail"));
    private static final Set<Class<?>> MOVING = Set.of(ConcurrentHashMap.class, HashMap.class,
        ArrayList.class, AtomicInteger.class, AtomicLong.class,
        AtomicReference.class, AtomicBoolean.class, StringBuilder.class, Date.class);

    private static final Map<String, Set<String>> CLOCKS = Map.of(
        "java.time.Instant", Set.of("now"), "java.time.LocalDate", Set.of("now"), "java.time.LocalDateTime", Set.of("now"),
        "java.time.ZonedDateTime", Set.of("now"), "java.lang.System", Set.of("currentTimeMillis"),
        "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"));

    private static JavaClasses ours;

    @BeforeAll static void read() {
        ours = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> Stream.of("/ecole/build/", "/ecole/bench/", "/ecole/db/schema/").noneMatch(place::contains))
            .importPackages("ecole");
    }

    @Test void theDatabasePackageKnowsNothingAboveIt() {
        noClasses().that().resideInAPackage("ecole.db..").should().dependOnClassesThat(
            resideInAnyPackage("ecole..").and(resideOutsideOfPackages("ecole.db.."))).check(ours);
    }

    @Test void theHttpPackageKnowsNoFeature() {
        noClasses().that().resideInAPackage("ecole.http..").should().dependOnClassesThat(
            resideInAnyPackage("ecole..").and(resideOutsideOfPackages("ecole.db..", "ecole.http.."))).check(ours);
    }

    @Test void aFeatureWritesNoTableButItsOwn() throws IOException {
        var foreign = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java") && !path.startsWith(EVERYWHERE)).toList()) {
                var feature = SOURCES.relativize(file).getName(0).toString();
                WRITE.matcher(Files.readString(file)).results()
                    .map(write -> write.group(1))
                    .filter(table -> !feature.equals("server"))
                    .filter(table -> !OWNERS.getOrDefault(table, Set.of(table.toLowerCase(Locale.ROOT))).contains(feature))
                    .forEach(table -> foreign.add(SOURCES.relativize(file) + " writes " + table));
            }
        }

        assertEquals(Set.of(), foreign);
    }

    @Test void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(ours);
        var moving = ours.stream()
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .filter(field -> !field.getName().contains("$"))
            .filter(field -> (field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE))
                || MOVING.stream().anyMatch(type -> field.getRawType().isEquivalentTo(type)))
            .map(HasName.AndFullName::getFullName)
            .toList();

        assertEquals(List.of(), moving);
    }

    @Test void namesSayWhatAThingIsNotThatItIsOne() {
        classes().should().haveNameNotMatching(".*(Manager|Service|Helper|Util|Utils|Impl|Dto|DTO|Data|Info)").check(ours);
    }

    @Test void onlyTheStartReadsTheSystemsClock() {
        noClasses().that().haveNameNotMatching("ecole\\.(Main|Instance)").should().callMethodWhere(describe("read the system's clock",
            call -> CLOCKS.getOrDefault(call.getTargetOwner().getName(), Set.of()).contains(call.getName()))).check(ours);
        // The library that writes calendars knows no other dates.
        noClasses().that().haveSimpleNameNotEndingWith("CalendarFile").should().dependOnClassesThat().areAssignableTo(Date.class).check(ours);
        noClasses().should().dependOnClassesThat().areAssignableTo(Calendar.class).check(ours);
    }

    @Test void amountsAreExact() {
        fields().that().areDeclaredInClassesThat().areRecords().and().areNotStatic().and().haveNameNotMatching(".*[rR]ate|tokens")
            .should().notHaveRawType(double.class).andShould().notHaveRawType(Double.class)
            .andShould().notHaveRawType(float.class).andShould().notHaveRawType(Float.class).check(ours);
    }

    /** A one-time link is used in one step, which answers by itself. */
    @Test void routesLeadToHandlers() {
        var others = ours.get("ecole.Api").getMethods().stream()
            .flatMap(method -> method.getRawParameterTypes().stream())
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.endsWith("Handler") && !Set.of("Routes", "Documents", "OneTimeLinks", "Health").contains(name))
            .toList();

        assertEquals(List.of(), others);
    }

    @Test void statementsStayInTheirPackageUnlessAnotherNeedsThem() {
        var needless = ours.stream()
            .filter(type -> type.getSimpleName().endsWith("Sql") && type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> type.getDirectDependenciesToSelf().stream()
                .allMatch(user -> user.getOriginClass().getPackageName().equals(type.getPackageName())))
            .map(JavaClass::getName)
            .toList();

        assertEquals(List.of(), needless);
    }
}
