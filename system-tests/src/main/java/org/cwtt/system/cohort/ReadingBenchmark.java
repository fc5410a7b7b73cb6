package org.cwtt.system.cohort;

/// What a child should read in a minute by the end of the grade, in the language in which it learns to read.
///
/// Letter sounds in Grade 1, correct words in Grades 2 and 3: Department of Basic Education, early grade reading
/// benchmarks. Where none is published, the figures only place made-up children.
///
/// @param language as the teacher's questionnaire names it
record ReadingBenchmark(String language, int wordsInGrade2, int wordsInGrade3) {
    private static final int LETTER_SOUNDS_IN_GRADE_1 = 40;

    /// @param homeLanguage an ISO 639 code
    static ReadingBenchmark of(String homeLanguage) {
        return switch (homeLanguage) {
            case "zu", "xh", "ss", "nr" -> new ReadingBenchmark(homeLanguage, 20, 35);
            case "st", "tn", "nso" -> new ReadingBenchmark(homeLanguage, 40, 60);
            case "af" -> new ReadingBenchmark(homeLanguage, 50, 80);
            case "en" -> new ReadingBenchmark("en-home", 50, 80);
            default -> new ReadingBenchmark(homeLanguage, 30, 50);
        };
    }

    int aMinute(String grade) {
        return switch (grade) {
            case "1" -> LETTER_SOUNDS_IN_GRADE_1;
            case "2" -> wordsInGrade2;
            default -> wordsInGrade3;
        };
    }
}
