package org.cwtt.system.cohort;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the class teacher says.
final class TeacherAnswers {
    private TeacherAnswers() {}

    static Map<String, Object> of(Interview interview) {
        Map<String, Object> answers = new LinkedHashMap<>();
        putAttendance(interview, answers);
        putReading(interview, answers);
        boolean behind = interview.circumstances().reading() < 0.5;
        boolean schoolAge = !interview.child().grade().equals("R");
        answers.put("progress.repeated-grade", schoolAge && interview.occurs(Prevalence.REPEATED_GRADE));
        answers.put(
                "progress.homework-support",
                interview.given(
                        interview.occurs(Prevalence.NO_HOMEWORK_SUPPORT)
                                ? "never"
                                : interview.oneOf("sometimes", "often", "often")));
        answers.put(
                "progress.teacher-concern",
                interview.given(
                        interview.occurs(behind ? Prevalence.CONCERN_WHERE_BEHIND : Prevalence.CONCERN_ELSEWHERE)));
        interview.putSuspicion(answers);
        return answers;
    }

    private static void putAttendance(Interview interview, Map<String, Object> answers) {
        int open = 44 + interview.chance().nextInt(8);
        double share = interview.circumstances().chronicallyAbsent()
                ? interview.chance().nextDouble(0.12, 0.35)
                : Math.min(0.12, -Math.log(1 - interview.chance().nextDouble()) * Prevalence.ABSENCE_MEAN * 0.8);
        int absent = (int) Math.round(open * share);
        answers.put("attendance.days-open", open);
        answers.put("attendance.days-absent", absent);
        answers.put(
                "attendance.consecutive-days-absent",
                absent == 0 ? 0 : 1 + interview.chance().nextInt(Math.min(absent, 8)));
    }

    private static void putReading(Interview interview, Map<String, Object> answers) {
        String grade = interview.child().grade();
        boolean assessed = !grade.equals("R") && interview.occurs(Prevalence.READING_ASSESSED);
        answers.put("reading.assessed", assessed);
        if (assessed) {
            ReadingBenchmark benchmark = ReadingBenchmark.of(interview.child().homeLanguage());
            answers.put("reading.language", benchmark.language());
            answers.put(
                    grade.equals("1") ? "reading.letter-sounds-per-minute" : "reading.words-per-minute",
                    Math.round(
                            benchmark.aMinute(grade) * interview.circumstances().reading()));
        }
    }
}
