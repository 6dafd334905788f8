package ecole.demo;

import ecole.db.schema.tables.records.StudentsRecord;
import ecole.db.schema.tables.records.TrainersRecord;
import ecole.http.Json;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jooq.JSONB;

/**
 * Invented people. Their telephone numbers are of the ranges that the French regulator keeps for fiction (06 39 98, 01 99 00), their mail
 * addresses of the domain kept for examples (RFC 2606).
 */
final class Cast {
    private static final List<String> FIRST_NAMES = List.of(
        "Emma", "Louis", "Jade", "Gabriel", "Louise", "Raphaël", "Alice", "Arthur", "Chloé", "Jules", "Inès", "Adam", "Léa", "Lucas", "Manon",
        "Hugo", "Zoé", "Nathan", "Camille", "Théo", "Anaïs", "Maël", "Sarah", "Noé", "Éléonore", "Ibrahim", "Awa", "Mehdi", "Yasmine", "Côme",
        "Hélène", "François", "Sophie", "Jérôme", "Aurélie", "Stéphane", "Nathalie", "Frédéric", "Isabelle", "Benoît", "Célia", "Loïc",
        "Fatou", "Karim", "Océane", "Rémi", "Solène", "Tristan", "Valérie", "Yann");
    private static final List<String> LAST_NAMES = List.of(
        "Martin", "Bernard", "Thomas", "Petit", "Robert", "Richard", "Durand", "Dubois", "Moreau", "Laurent", "Simon", "Michel", "Lefèvre",
        "Leroy", "Roux", "David", "Bertrand", "Morel", "Fournier", "Girard", "Bonnet", "Dupont", "Lambert", "Fontaine", "Rousseau", "Vincent",
        "Muller", "Lefebvre", "Faure", "André", "Mercier", "Blanc", "Guérin", "Boyer", "Garnier", "Chevalier", "François", "Legrand",
        "Gauthier", "Garcia", "Perrin", "Robin", "Clément", "Morin", "Nicolas", "Henry", "Roussel", "Mathieu", "Diop", "Traoré", "Benali",
        "Nguyen", "Da Silva", "Le Goff", "Kowalski", "Haddad", "Çelik", "N’Diaye", "Œuvrard", "d’Arcy");
    private static final List<String> TOWNS = List.of(
        "69001 Lyon", "69003 Lyon", "69007 Lyon", "69100 Villeurbanne", "69200 Vénissieux", "69300 Caluire-et-Cuire", "69600 Oullins",
        "69500 Bron", "69800 Saint-Priest", "69150 Décines-Charpieu", "42000 Saint-Étienne", "38200 Vienne");
    private static final List<String> STREETS = List.of(
        "rue des Lilas", "avenue de la République", "rue Victor-Hugo", "chemin du Moulin", "place de l’Église", "rue de la Gare",
        "boulevard des Écoles", "allée des Tilleuls", "impasse du Puits", "quai de Saône", "rue Émile-Zola", "montée Saint-Barthélemy");
    private static final List<String> REMARKS = List.of(
        "Préfère être joint le soir.", "Tiers temps aux examens.", "Frère d’un autre élève de l’école.", "Prise en charge demandée à l’employeur.",
        "Allergie aux arachides.", "Souhaite un cours le samedi matin.");
    private static final int TRAINERS = 15;

    private final Chance chance;
    private final LocalDate today;

    Cast(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    /** @param pupil of school age, otherwise grown up */
    StudentsRecord student(int number, boolean pupil, Instant since) {
        var student = new StudentsRecord();
        student.setFirstName(chance.of(FIRST_NAMES));
        student.setLastName(chance.of(LAST_NAMES));
        student.setDateOfBirth(chance.percent(96) ? born(pupil) : null);
        student.setPhone(chance.percent(90) ? phone(number) : null);
        student.setEmail(chance.percent(85) ? mail(student.getFirstName(), student.getLastName(), "courriel.example") : null);
        var town = chance.of(TOWNS).split(" ", 2);
        student.setAddress(chance.between(1, 140) + " " + chance.of(STREETS));
        student.setPostalCode(town[0]);
        student.setCity(town[1]);
        student.setCountry("FR");
        student.setNotes(chance.percent(12) ? chance.of(REMARKS) : null);
        student.setCreatedAt(since);
        student.setUpdatedAt(since);
        return student;
    }

    /** The school's trainers; between them they teach every course. */
    List<TrainersRecord> trainers(Instant since) {
        return IntStream.range(0, TRAINERS).mapToObj(number -> trainer(number, since)).toList();
    }

    private TrainersRecord trainer(int number, Instant since) {
        var trainer = new TrainersRecord();
        trainer.setFirstName(chance.of(FIRST_NAMES));
        // Each another family, so that the lists of a demonstration are easy to tell apart.
        trainer.setLastName(LAST_NAMES.get(3 * number + 1));
        trainer.setSpecialties(JSONB.valueOf(new String(Json.bytes(Catalogue.SPECIALTIES.get(number % Catalogue.SPECIALTIES.size())), StandardCharsets.UTF_8)));
        trainer.setDateOfBirth(today.minusYears(chance.between(26, 60)).minusDays(chance.between(0, 364)));
        trainer.setPhone(phone(9000 + number));
        trainer.setEmail(mail(trainer.getFirstName(), trainer.getLastName(), "lilas.example"));
        var town = chance.of(TOWNS).split(" ", 2);
        trainer.setAddress(chance.between(1, 140) + " " + chance.of(STREETS));
        trainer.setPostalCode(town[0]);
        trainer.setCity(town[1]);
        trainer.setCountry("FR");
        trainer.setCreatedAt(since);
        trainer.setUpdatedAt(since);
        return trainer;
    }

    private LocalDate born(boolean pupil) {
        return today.minusYears(pupil ? chance.between(8, 17) : chance.between(19, 58)).minusDays(chance.between(1, 364));
    }

    private String phone(int number) {
        return (chance.percent(85) ? "+3363998" : "+3319900") + String.format(Locale.ROOT, "%04d", number);
    }

    private static String mail(String firstName, String lastName, String domain) {
        var name = Normalizer.normalize(firstName + "." + lastName, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replace("œ", "oe");
        return name.replaceAll("[^a-z.]", "") + "@" + domain;
    }
}
