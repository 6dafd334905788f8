package ecole.dashboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the school's first page shows. Every figure is the total of a list that the API serves, named beside it. Amounts are in the school's
 * currency, days and months are those of its time zone.
 *
 * <p><b>Revenue</b> is what came in and stayed: payments less refunds, on enrollments that are not cancelled. So it is the sum of the amounts of
 * {@code /payments?enrollmentStatus=pending,paid} (a refund's amount is negative): money kept for a cancelled enrollment is owed to somebody or
 * waits for a refund, and counting it would show a school richer than it is.
 */
public final class Dashboard {
    private Dashboard() {}

    /**
     * The figures.
     *
     * @param totalStudents      rows of {@code /students}
     * @param totalTrainers      rows of {@code /trainers}
     * @param totalCourses       rows of {@code /courses}
     * @param activeCourses      rows of {@code /courses?isActive=true}
     * @param activeEnrollments  rows of {@code /enrollments?status=pending,paid}
     * @param pendingEnrollments rows of {@code /enrollments?status=pending}
     * @param totalRevenue       sum of {@code /payments?enrollmentStatus=pending,paid}
     * @param upcomingSessions   rows of {@code /sessions?status=upcoming}
     * @param ongoingSessions    rows of {@code /sessions?status=ongoing}
     * @param revenueThisMonth   the same sum {@code &from=…&to=…} of this month by the payments' dates
     * @param revenueLastMonth   and of the month before
     * @param outstandingBalance sum of the balances of {@code /enrollments?status=pending}
     * @param computedAt         when; at most five seconds ago
     */
    public record Stats(
        int totalStudents, int totalTrainers, int totalCourses, int activeCourses, int activeEnrollments, int pendingEnrollments,
        BigDecimal totalRevenue, int upcomingSessions, int ongoingSessions,
        BigDecimal revenueThisMonth, BigDecimal revenueLastMonth, BigDecimal outstandingBalance, Instant computedAt) {}

    /**
     * The charts.
     *
     * @param enrollmentsByMonth  enrollments made in each of the last twelve months, whatever became of them ({@code /enrollments?from=…&to=…})
     * @param revenueByMonth      revenue by the payments' dates in the same months
     * @param enrollmentsByStatus all enrollments; a status without any is there with 0
     * @param sessionFillRate     the next ten sessions that are not cancelled
     * @param revenueByMethod     the whole revenue; a method without any is there with 0
     */
    public record Charts(
        List<MonthCount> enrollmentsByMonth, List<MonthAmount> revenueByMonth, List<StatusCount> enrollmentsByStatus,
        List<SessionFill> sessionFillRate, List<MethodAmount> revenueByMethod, Instant computedAt) {}

    /** @param month like {@code 2026-11} */
    public record MonthCount(String month, int count) {}

    /** @param month like {@code 2026-11} */
    public record MonthAmount(String month, BigDecimal amount) {}

    /** @param status pending, paid or cancelled */
    public record StatusCount(String status, int count) {}

    /** @param method cash, cheque, transfer, card or other */
    public record MethodAmount(String method, BigDecimal amount) {}

    /** @param fillRate seats taken of the capacity, 0 to 1 */
    public record SessionFill(long sessionId, String courseTitle, LocalDate startDate, int capacity, int seatsTaken, BigDecimal fillRate) {}

    /**
     * What wants somebody's attention: the twenty most urgent of each kind.
     *
     * @param sessionsNearlyFull    upcoming, at least 80 % taken and not full ({@code /sessions?status=upcoming&nearlyFull=true})
     * @param sessionsStartingSoon  upcoming, starting within 48 hours: tomorrow or the day after ({@code /sessions?status=upcoming&from=…&to=…};
     *                              one that starts today is ongoing)
     * @param sessionsWithoutTrainer upcoming, nobody to give them ({@code /sessions?status=upcoming&hasTrainer=false})
     * @param paymentsOverdue       pending for more than 7 × 24 hours ({@code /enrollments?overdue=true})
     * @param refundsDue            of cancelled sessions, with money that was not given back ({@code /enrollments?status=cancelled&toRefund=true})
     * @param counts                how many there are of each kind in all
     */
    public record Alerts(
        List<SessionAlert> sessionsNearlyFull, List<SessionAlert> sessionsStartingSoon, List<SessionAlert> sessionsWithoutTrainer,
        List<OverduePayment> paymentsOverdue, List<RefundDue> refundsDue, AlertCounts counts) {}

    public record AlertCounts(int sessionsNearlyFull, int sessionsStartingSoon, int sessionsWithoutTrainer, int paymentsOverdue, int refundsDue) {}

    public record SessionAlert(long id, String courseTitle, LocalDate startDate, int capacity, int seatsTaken) {}

    public record OverduePayment(
        long enrollmentId, long studentId, String studentFirstName, String studentLastName, String courseTitle, Instant enrolledAt,
        BigDecimal balance) {}

    public record RefundDue(
        long enrollmentId, long studentId, String studentFirstName, String studentLastName, String courseTitle, Instant cancelledAt,
        BigDecimal amountPaid) {}

    /** One day of the school. */
    record Day(LocalDate date, ZoneId zone) {
        Instant startOf(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
    }

    /** Revenue of one month and method; no month means before the twelve shown. */
    record Revenue(@Nullable LocalDate month, String method, BigDecimal amount) {}

    /** The enrollments of one status. */
    record StatusTotal(String status, int count, BigDecimal balance) {}
}
