package org.cwtt.intake.child.matching;

import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// How alike two names are, by how they are written (Jaro-Winkler) and how they sound (Double Metaphone).
final class NameLikeness {
    /// Names that sound the same are at least this alike, however they are written.
    private static final double SOUNDS_THE_SAME = 0.92;
    /// Below, likeness of writing is chance.
    private static final double WRITTEN_DIFFERENTLY = 0.75;

    private static final int SHORTEST_SOUND = 2;
    private static final JaroWinklerSimilarity WRITING = new JaroWinklerSimilarity();
    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    private NameLikeness() {}

    /// 0 to 1 for the two words that are most alike: a child is called by one of several names.
    static double of(List<String> some, List<String> others) {
        double best = 0;
        for (String one : some) {
            for (String other : others) {
                best = Math.max(best, ofWords(one, other));
            }
        }
        return best;
    }

    private static double ofWords(String one, String other) {
        if (one.equals(other)) {
            return one.isEmpty() ? 0 : 1;
        }
        double written = WRITING.apply(one, other);
        if (written < WRITTEN_DIFFERENTLY) {
            return written;
        }
        return soundsTheSame(one, other) ? Math.max(written, SOUNDS_THE_SAME) : written;
    }

    private static boolean soundsTheSame(String one, String other) {
        String sound = SOUND.doubleMetaphone(one);
        return sound != null && sound.length() >= SHORTEST_SOUND && sound.equals(SOUND.doubleMetaphone(other));
    }
}
