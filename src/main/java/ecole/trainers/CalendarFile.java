package ecole.trainers;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import ecole.http.Texts;
import ecole.settings.School;
import ecole.trainers.CalendarFeedSql.Entry;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

/** Sessions as iCalendar (RFC 5545), which every calendar program reads: whole days, without a time or a zone. */
final class CalendarFile {
    private static final int REFRESHED_AFTER_HOURS = 1;

    private CalendarFile() {}

    /**
     * The text of the file, in the school's language.
     *
     * @param uid what a session is known by wherever it is read
     * @param url the page of a session
     */
    static String of(List<Entry> entries, School school, LongFunction<String> uid, LongFunction<String> url) {
        var texts = Texts.in(Locale.forLanguageTag(school.language()));
        var calendar = new ICalendar();
        calendar.setProductId("-//École//" + school.language().toUpperCase(Locale.ROOT));
        calendar.setMethod(Method.PUBLISH);
        calendar.setName(school.name());
        calendar.setExperimentalProperty("X-WR-CALNAME", school.name()); // what programs read that do not know RFC 7986
        calendar.setRefreshInterval(Duration.builder().hours(REFRESHED_AFTER_HOURS).build());
        for (var entry : entries) {
            var event = event(entry, texts);
            event.setUid(uid.apply(entry.id()));
            event.setUrl(url.apply(entry.id()));
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Entry entry, Texts texts) {
        var event = new VEvent();
        var changed = Date.from(entry.updatedAt());
        var cancelled = entry.cancelledAt() != null;
        event.setDateTimeStamp(changed);
        event.setLastModified(changed);
        event.setSequence(entry.version());
        event.setSummary(cancelled ? texts.text("calendar.cancelled", Map.of("title", entry.title())) : entry.title());
        event.setDateStart(new DateStart(day(entry.startDate())));
        event.setDateEnd(new DateEnd(day(entry.endDate().plusDays(1)))); // the first day after it
        event.setLocation(entry.location());
        event.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        event.setDescription(cancelled ? entry.cancelReason() : texts.text("calendar.seats", Map.of("taken", entry.seatsTaken(), "capacity", entry.capacity())));
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
