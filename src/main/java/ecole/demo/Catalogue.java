package ecole.demo;

import ecole.db.schema.tables.records.CoursesRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the demonstration's school teaches. */
final class Catalogue {
    static final String TUTORING = "Soutien scolaire";
    private static final String TRAINING = "Formation professionnelle";
    private static final String GROWTH = "Développement personnel";

    /** What each trainer can teach, in turn. */
    static final List<List<String>> SPECIALTIES = List.of(
        List.of("Mathématiques", "Physique-chimie"), List.of("Français", "Philosophie"), List.of("Anglais"), List.of("Bureautique", "Excel"),
        List.of("Comptabilité", "Gestion"), List.of("Développement web"), List.of("Prise de parole", "Théâtre"), List.of("Gestion du stress", "Méditation"),
        List.of("Histoire-géographie"), List.of("Management", "Conduite de projet"));

    private static final List<Offer> OFFERS = List.of(
        new Offer("Mathématiques – collège", TUTORING, "24", "290", "Reprendre les bases et gagner en confiance, en petit groupe.", null),
        new Offer("Mathématiques – lycée", TUTORING, "30", "390", "Fonctions, géométrie, probabilités : méthode et entraînement.", null),
        new Offer("Français – remise à niveau", TUTORING, "20", "240", "Orthographe, grammaire et expression écrite.", null),
        new Offer("Préparation au brevet", TUTORING, "18", "210", "Toutes les matières de l’écrit et un oral blanc.", "Être en classe de troisième"),
        new Offer("Préparation au bac de français", TUTORING, "21", "260", "Commentaire, dissertation et oral.", "Être en classe de première"),
        new Offer("Anglais – conversation", TUTORING, "15.5", "185", "Parler dès la première séance.", null),
        new Offer("Physique-chimie – lycée", TUTORING, "24", "310", null, null),
        new Offer("Histoire-géographie – méthode", TUTORING, "12", "140", null, null),
        new Offer("Aide aux devoirs", TUTORING, "40", "320", "Deux soirs par semaine, du CM1 à la cinquième.", null),
        new Offer("Atelier découverte de l’école", TUTORING, "2", "0", "Gratuit : venez voir comment nous travaillons.", null),
        new Offer("Excel – les bases", TRAINING, "14", "420", "Formules, tableaux, graphiques.", null),
        new Offer("Excel – perfectionnement", TRAINING, "14", "490", "Tableaux croisés dynamiques et macros.", "Avoir suivi « Excel – les bases » ou équivalent"),
        new Offer("Comptabilité générale", TRAINING, "35", "980", "Du journal au bilan.", null),
        new Offer("Paie – initiation", TRAINING, "21", "750", null, "Notions de comptabilité"),
        new Offer("Développement web – HTML et CSS", TRAINING, "28", "850", "Une page publiée à la fin de la semaine.", null),
        new Offer("Conduite de projet", TRAINING, "14", "690", "Cadrer, planifier, suivre et clore.", null),
        new Offer("Management d’équipe", TRAINING, "21", "1150", null, "Encadrer une équipe, ou s’y préparer"),
        new Offer("Anglais professionnel", TRAINING, "30", "890", "Courriels, réunions et présentations.", "Niveau A2"),
        new Offer("Sauveteur secouriste du travail", TRAINING, "14", "230", "Certificat valable deux ans.", null),
        new Offer("Prise de parole en public", GROWTH, "12", "280", "Trac, voix, regard : s’exercer devant un groupe bienveillant.", null),
        new Offer("Gestion du stress", GROWTH, "10", "190", null, null),
        new Offer("Méditation de pleine conscience", GROWTH, "16", "220", "Huit séances de deux heures.", null),
        new Offer("Confiance en soi par le théâtre", GROWTH, "24", "310", null, null),
        new Offer("Bilan de compétences", GROWTH, "24", "1490.50", "Entretiens individuels et atelier collectif.", null),
        new Offer("Sténographie", TRAINING, "20", "300", "N’est plus proposée depuis l’été.", null));

    private Catalogue() {}

    /** One course to be. */
    private record Offer(String title, String category, String hours, String price, @Nullable String description, @Nullable String prerequisites) {
        CoursesRecord course(Instant since) {
            var course = new CoursesRecord();
            course.setTitle(title);
            course.setCategory(category);
            course.setDurationHours(new BigDecimal(hours));
            course.setPrice(new BigDecimal(price));
            course.setDescription(description);
            course.setPrerequisites(prerequisites);
            course.setCreatedAt(since);
            course.setUpdatedAt(since);
            return course;
        }
    }

    /** Every course; the last one is no longer given. */
    static List<CoursesRecord> courses(Instant since) {
        return OFFERS.stream().map(offer -> offer.course(since)).toList();
    }
}
