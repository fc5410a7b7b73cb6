package org.cwtt.intake.submission.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.SortedMap;

/// SHA-256 of what a submission says, in one canonical form: the order of fields and answers, white space and the
/// spelling of a number do not count.
public final class ContentHash {
    private ContentHash() {}

    public static byte[] of(Submission submission) {
        StringBuilder canonical = new StringBuilder(2048);
        append(canonical, submission.childId().toString());
        append(canonical, submission.roundId());
        append(canonical, submission.questionnaire().id());
        append(canonical, Integer.toString(submission.questionnaire().version()));
        append(canonical, submission.language().name());
        append(canonical, submission.interviewedOn().toString());
        append(canonical, submission.answers());
        if (submission.timing() != null) {
            append(canonical, submission.timing().startedAt().toString());
            append(canonical, submission.timing().endedAt().toString());
        }
        return digest(canonical.toString());
    }

    /// The same of a correction or withdrawal.
    public static byte[] of(SubmissionChange change) {
        StringBuilder canonical = new StringBuilder(2048);
        append(canonical, change.submissionId().toString());
        append(canonical, Integer.toString(change.version()));
        append(canonical, change.reason());
        switch (change.kind()) {
            case SubmissionChange.Correction(SortedMap<String, Answer> answers) -> append(canonical, answers);
            case SubmissionChange.Withdrawal _ -> append(canonical, "withdrawn");
        }
        return digest(canonical.toString());
    }

    private static void append(StringBuilder canonical, Map<String, Answer> answers) {
        for (Map.Entry<String, Answer> answer : answers.entrySet()) {
            append(canonical, answer.getKey());
            append(canonical, canonical(answer.getValue()));
        }
    }

    /// Each part with its length before it, so that no two submissions have the same form.
    private static void append(StringBuilder canonical, String part) {
        canonical.append(part.length()).append(':').append(part);
    }

    private static String canonical(Answer answer) {
        return switch (answer) {
            case Answer.Flag(boolean value) -> value ? "t" : "f";
            case Answer.Number(double value) -> "n" + (value + 0.0);
            case Answer.Text(String value) -> "s" + value;
            case Answer.Absent(Answer.Absence reason) -> "a" + reason.name();
            case Answer.Unreadable(String given) -> "u" + given;
        };
    }

    private static byte[] digest(String canonical) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
