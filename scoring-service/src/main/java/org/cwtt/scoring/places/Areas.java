package org.cwtt.scoring.places;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where schools lie, as it was announced.
@Singleton
public final class Areas {
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /// The district of a school and its province, such as `JHB` in `GP`.
    public record Place(String district, String province) {
        /// Where a school lies that was not announced.
        public static final Place UNKNOWN = new Place("", "");
    }

    public void announced(String schoolId, Place place) {
        places.put(schoolId, place);
    }

    public Place of(String schoolId) {
        return places.getOrDefault(schoolId, Place.UNKNOWN);
    }
}
