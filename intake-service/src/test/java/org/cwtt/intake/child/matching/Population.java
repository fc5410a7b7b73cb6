package org.cwtt.intake.child.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cwtt.intake.child.domain.Caregiver;
import org.cwtt.intake.child.domain.Child;
import org.cwtt.intake.child.domain.Child.Particulars;
import org.cwtt.intake.child.domain.Sex;

/// Made-up children with planted second records, imitating how names are written and miswritten in South African
/// schools: spelling variants, one of several names used, given and family name swapped, dates estimated or mistyped.
/// The same seed gives the same children.
final class Population {
    /// A second record of a child, and the first.
    record Planted(Child second, UUID first) {}

    private static final LocalDate FIRST_BIRTH = LocalDate.of(2016, 1, 1);
    private static final int DAYS_OF_BIRTHS = 5 * 365;
    private static final int LEARNERS_A_SCHOOL = 120;
    /// Beginnings and endings that are joined to given names, as the languages themselves do.
    private static final List<String> STEMS = words("""
            Nomvu Thande Nokuthu Zane Sipho Bonga Mandl Sandi Nosi Lindi Noluthan Ayan Sibusi Luthan Vuyolwe Them Lese
            Mmapu Mahla Kgauge Thaba Kagi Letha Phuti Boitume Gao Masego Tshepi Tume Kabe Olebo Onale Pale Nthabi Dine
            Mame Tebo Lehlo Tha Kamo Tintswa Nkhensa Tsaka Hlayi Vuto Tiya Rhula Ntsa Temala Nomce Phi Setsa Mlungi
            Sifi Muziwa Wandi Rudza Mula Ndivhu Fhatu Muko Tshili Renda Huli Bonol Katle Refilw Itume Sizwe Nhlanh""");
    private static final List<String> ENDINGS =
            words("la ka lo zi le ni si so do di ko mo go ng be sa na nga thu ndiswa leng tso ane ile wethu");
    private static final List<String> WESTERN = words("""
            Annelie Marietjie Elsabe Liezel Pieter Hendrik Jacobus Riaan Emily Priya Chloe Aaliyah Oliver Yusuf Ethan
            Dinesh Precious Gift Blessing Lucky Junior Princess Angel Prince Faith Grace Beauty Innocent Fortune""");
    private static final List<String> FAMILIES = words("""
            Dlamini Nkosi Mkhize Ngubane Zulu Khumalo Ndlovu Sithole Buthelezi Mthembu Ngcobo Cele Zondi Mbatha Mbeki
            Ngxeke Sigcawu Mhlaba Sisulu Bothma Jantjies Cloete VanWyk Botha Pretorius Ramaphakela Mashego Maluleke
            Baloyi Mabunda Chauke Naidoo Pillay Govender Petersen Adams Molefe Seleka Modise Moloi Mokoena Radebe
            Tsotetsi Shongwe Zwane Netshifhefhe Mudau Tshivhase Ramavhoya Phiri Banda Moyo Sibanda Ncube Mahlangu
            Skosana Masilela Mnguni Nyathi Hadebe Xaba Majola Gumede Shabalala Kunene Mofokeng Motaung Letsoalo""");

    private final Random chance;
    private final int schools;
    private final List<Child> children = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();

    /// @param share of the children that have a second record
    Population(long seed, int size, double share) {
        chance = new Random(seed);
        schools = Math.max(1, size / LEARNERS_A_SCHOOL);
        for (int i = 0; i < size; i++) {
            children.add(child());
        }
        for (Child child : children) {
            if (chance.nextDouble() < share) {
                planted.add(new Planted(miswritten(child), child.id()));
            }
        }
    }

    List<Child> children() {
        return children;
    }

    List<Planted> planted() {
        return planted;
    }

    private Child child() {
        String family = family();
        Particulars particulars = new Particulars(
                new Child.Name(chance.nextInt(3) == 0 ? given() + " " + given() : given(), family),
                FIRST_BIRTH.plusDays(chance.nextInt(DAYS_OF_BIRTHS)),
                false,
                chance.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                chance.nextInt(100) < 70 ? digits() : null,
                null,
                null,
                chance.nextInt(100) < 60
                        ? List.of(new Caregiver(
                                new Child.Name(given(), chance.nextInt(4) == 0 ? family() : family), null, null))
                        : List.of());
        String grade = List.of("R", "1", "2", "3").get(chance.nextInt(4));
        return new Child(id(), particulars, school(), grade, Set.of());
    }

    /// The same child as somebody else wrote it down.
    private Child miswritten(Child child) {
        Particulars truth = child.particulars();
        boolean dateEstimated = chance.nextInt(100) < 15;
        Particulars written = new Particulars(
                name(truth.name()),
                dateEstimated ? LocalDate.of(truth.birthDate().getYear(), 7, 1) : date(truth.birthDate()),
                dateEstimated,
                chance.nextInt(100) < 2 ? (truth.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE) : truth.sex(),
                chance.nextInt(100) < 25 ? truth.learnerNumber() : null,
                null,
                null,
                chance.nextInt(100) < 60
                        ? truth.caregivers().stream().map(this::caregiver).toList()
                        : List.of());
        return new Child(id(), written, chance.nextInt(4) == 0 ? school() : child.schoolId(), child.grade(), Set.of());
    }

    private Child.Name name(Child.Name truth) {
        String given = truth.given();
        if (given.contains(" ") && chance.nextBoolean()) {
            given = given.split(" ", -1)[chance.nextInt(2)];
        }
        given = chance.nextInt(100) < 40 ? misspelt(given) : given;
        String family = chance.nextInt(100) < 20 ? misspelt(truth.family()) : truth.family();
        return chance.nextInt(100) < 7 ? new Child.Name(family, given) : new Child.Name(given, family);
    }

    private Caregiver caregiver(Caregiver truth) {
        String given = truth.name().given();
        return new Caregiver(
                new Child.Name(
                        chance.nextInt(4) == 0 ? misspelt(given) : given,
                        truth.name().family()),
                null,
                null);
    }

    private LocalDate date(LocalDate truth) {
        int kind = chance.nextInt(100);
        if (kind < 80) {
            return truth;
        }
        if (kind < 86 && truth.getDayOfMonth() <= 12) {
            return LocalDate.of(truth.getYear(), truth.getDayOfMonth(), truth.getMonthValue());
        }
        return kind < 92
                ? truth.withDayOfMonth(1 + chance.nextInt(28))
                : kind < 96 ? truth.plusYears(chance.nextBoolean() ? 1 : -1) : truth.withMonth(1 + chance.nextInt(12));
    }

    private String misspelt(String name) {
        List<String[]> variants = new ArrayList<>(List.of(
                new String[] {"th", "t"},
                new String[] {"kh", "k"},
                new String[] {"ph", "p"},
                new String[] {"tsh", "ts"},
                new String[] {"hl", "l"},
                new String[] {"dz", "z"},
                new String[] {"w", "u"},
                new String[] {"y", "i"},
                new String[] {"e", "i"},
                new String[] {"o", "u"},
                new String[] {"lo", "llo"},
                new String[] {"ie", "i"},
                new String[] {"v", "w"}));
        java.util.Collections.shuffle(variants, chance);
        for (String[] variant : variants) {
            if (name.contains(variant[0])) {
                return name.replaceFirst(variant[0], variant[1]);
            }
        }
        int at = 1 + chance.nextInt(name.length() - 2);
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private String given() {
        return chance.nextInt(5) == 0 ? one(WESTERN) : one(STEMS) + one(ENDINGS);
    }

    /// A few family names are borne by many.
    private String family() {
        double skewed = chance.nextDouble() * chance.nextDouble();
        return FAMILIES.get((int) (skewed * FAMILIES.size()));
    }

    private String school() {
        return Integer.toString(700_000_000 + chance.nextInt(schools));
    }

    private String digits() {
        return "%013d".formatted(Math.floorMod(chance.nextLong(), 10_000_000_000_000L));
    }

    private UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private String one(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }
}
