package org.cwtt.intake.child.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cwtt.intake.child.domain.Caregiver;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Child.Particulars;
import org.cwtt.intake.child.domain.IdentityNumber;
import org.cwtt.intake.child.domain.Lookalike;

/// How likely two records are of one child: points for what agrees, points off for what does not, each with its reason.
/// A person decides; the points only say what to look at, and in which order.
public final class Likeness {
    /// From here on a person is asked. Chosen with the benchmark `LikenessBenchmark`.
    public static final int LIKELY = 65;

    private static final int MOST = 100;

    private record Point(int points, String reason) {}

    private final Particulars one;
    private final Particulars other;
    private final boolean sameSchool;
    private final List<Point> points = new ArrayList<>();

    private Likeness(Child one, Child other) {
        this.one = one.particulars();
        this.other = other.particulars();
        this.sameSchool = one.schoolId().equals(other.schoolId());
    }

    /// The other child with the points and reasons for being the same as the first.
    public static Lookalike of(Child child, Child other) {
        Likeness likeness = new Likeness(child, other);
        likeness.numbers();
        likeness.names();
        likeness.births();
        likeness.surroundings();
        int sum = likeness.points.stream().mapToInt(Point::points).sum();
        return new Lookalike(other, Math.clamp(sum, 0, MOST), likeness.reasons());
    }

    private void numbers() {
        String number = one.learnerNumber();
        if (number != null && other.learnerNumber() != null) {
            boolean same = number.equals(other.learnerNumber());
            add(same ? MOST : -20, same ? "same learner number" : "different learner numbers");
        }
        IdentityNumber identity = one.identityNumber();
        IdentityNumber otherIdentity = other.identityNumber();
        if (identity != null && otherIdentity != null && identity.type() == otherIdentity.type()) {
            boolean same = identity.equals(otherIdentity);
            add(same ? MOST : -20, same ? "same identity number" : "different identity numbers");
        }
    }

    private void names() {
        List<String> given = NameKey.words(one.name().given());
        List<String> family = NameKey.words(one.name().family());
        List<String> otherGiven = NameKey.words(other.name().given());
        List<String> otherFamily = NameKey.words(other.name().family());
        int straight = nameCompared(given, otherGiven) + nameCompared(family, otherFamily);
        int swapped = nameCompared(given, otherFamily) + nameCompared(family, otherGiven) - 2;
        if (swapped > straight && swapped > 20) {
            add(swapped, "given and family name swapped");
            return;
        }
        add(nameCompared(given, otherGiven), wording("given name", given, otherGiven));
        add(nameCompared(family, otherFamily), wording("family name", family, otherFamily));
    }

    private static int nameCompared(List<String> words, List<String> others) {
        double likeness = NameLikeness.of(words, others);
        if (likeness >= 1) {
            return 25;
        }
        return likeness >= 0.92 ? 22 : likeness >= 0.86 ? 15 : likeness >= 0.8 ? 5 : -15;
    }

    private static String wording(String what, List<String> words, List<String> others) {
        double likeness = NameLikeness.of(words, others);
        return (likeness >= 1 ? "same " : likeness >= 0.8 ? "similar " : "different ") + what;
    }

    private void births() {
        BirthLikeness births = BirthLikeness.of(one, other);
        add(births.points(), births.reason());
        if (one.sex() != other.sex()) {
            add(-15, "different sex");
        }
    }

    private void surroundings() {
        if (sameSchool) {
            add(8, "same school");
        }
        if (one.caregivers().isEmpty() || other.caregivers().isEmpty()) {
            return;
        }
        if (one.caregivers().stream().anyMatch(this::isKnownToOther)) {
            add(20, "same caregiver");
        } else {
            add(-8, "different caregivers");
        }
    }

    private boolean isKnownToOther(Caregiver caregiver) {
        return other.caregivers().stream().anyMatch(known -> isSame(caregiver, known));
    }

    private static boolean isSame(Caregiver one, Caregiver other) {
        boolean samePhone = one.phone() != null && one.phone().equals(other.phone());
        return samePhone
                || (nameCompared(
                                        NameKey.words(one.name().given()),
                                        NameKey.words(other.name().given()))
                                > 5
                        && nameCompared(
                                        NameKey.words(one.name().family()),
                                        NameKey.words(other.name().family()))
                                > 5);
    }

    private void add(int count, String reason) {
        points.add(new Point(count, reason));
    }

    private List<String> reasons() {
        return points.stream()
                .filter(point -> point.points() != 0)
                .sorted(Comparator.comparingInt(Point::points).reversed())
                .map(Point::reason)
                .toList();
    }
}
