package org.cwtt.system.cohort;

import java.util.List;
import java.util.random.RandomGenerator;

/// Made-up names in ten of South Africa's languages, weighted roughly as they are spoken at home (Census 2022).
/// All have five letters or more, so that finding one where it should not be is no accident.
record Names(String language, int weight, List<String> girls, List<String> boys, List<String> families) {
    private static final List<Names> ALL = List.of(
            of(
                    "zu",
                    25,
                    "Nomvula Thandeka Nokuthula Zanele",
                    "Siphosethu Bongani Mandla Sandile",
                    "Mkhize Dlamini Ngubane"),
            of(
                    "xh",
                    16,
                    "Nosipho Lindiwe Noluthando Ayanda",
                    "Sibusiso Luthando Vuyolwethu Themba",
                    "Mbeki Ngxeke Sigcawu"),
            of("af", 10, "Annelie Marietjie Elsabe Liezel", "Pieter Hendrik Jacobus Riaan", "Bothma Jantjies Cloete"),
            of("nso", 10, "Lesedi Mmapula Mahlatse Kgaugelo", "Thabang Kagiso Lethabo Phuting", "Ramaphakela Mashego"),
            of("en", 9, "Emily Priya Chloe Aaliyah", "Oliver Yusuf Ethan Dinesh", "Fisher Naidoo Petersen Govender"),
            of("tn", 9, "Boitumelo Gaone Masego Tshepiso", "Tumelo Kabelo Olebogeng Onalerona", "Molefe Seleka Modise"),
            of(
                    "st",
                    8,
                    "Palesa Nthabiseng Dineo Mamello",
                    "Teboho Lehlohonolo Thabo Kamohelo",
                    "Mokoena Radebe Tsotetsi"),
            of("ts", 5, "Tintswalo Nkhensani Tsakani Hlayisani", "Vutomi Tiyani Rhulani Ntsako", "Maluleke Baloyi"),
            of(
                    "ss",
                    3,
                    "Temalangeni Nomcebo Phiwa Setsabile",
                    "Mlungisi Sifiso Muziwandile Wandile",
                    "Nkosi Shongwe Zwane"),
            of("ve", 3, "Rudzani Mulalo Ndivhuwo Fhatuwani", "Mukondi Tshilidzi Rendani Hulisani", "Netshifhefhe"));

    private static final int TOTAL = ALL.stream().mapToInt(Names::weight).sum();

    private static Names of(String language, int weight, String girls, String boys, String families) {
        return new Names(language, weight, words(girls), words(boys), words(families));
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }

    static Names draw(RandomGenerator chance) {
        int ticket = chance.nextInt(TOTAL);
        for (Names names : ALL) {
            ticket -= names.weight;
            if (ticket < 0) {
                return names;
            }
        }
        return ALL.getFirst();
    }

    String given(Sex sex, RandomGenerator chance) {
        return one(sex == Sex.FEMALE ? girls : boys, chance);
    }

    String family(RandomGenerator chance) {
        return one(families, chance);
    }

    private static String one(List<String> words, RandomGenerator chance) {
        return words.get(chance.nextInt(words.size()));
    }
}
