package org.cwtt.referral.domain;

/// Why a department's response was not taken: the same whichever way it came.
///
/// @param problem stable code, such as `illegal-move`
/// @param detail in words, and without anything that the department may not know
public record Refusal(String problem, String detail) {

    /// Another department's referral does not exist for the one who answers.
    public static Refusal of(RuntimeException refused) {
        return switch (refused) {
            case IllegalMoveException illegal ->
                new Refusal(
                        "illegal-move",
                        "The referral cannot take this step; it can take: " + ResponseKind.among(illegal.allowed()));
            case ReusedResponseException _ -> new Refusal("response-id-reused", "The id stands for another response");
            case OvertakenException _ -> new Refusal("overtaken", "The referral has changed since you saw it");
            case InvalidResponseException invalid ->
                new Refusal("invalid-response", invalid.field() + ": expected " + invalid.expected());
            default -> new Refusal("referral-not-found", "There is no such referral");
        };
    }
}
