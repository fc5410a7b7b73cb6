package org.cwtt.reporting.places;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.pages.Words;
import org.cwtt.reporting.domain.Place;

/// What areas are called, and where districts stand on the map of tiles: `reference/places.csv`.
@Singleton
public final class Places {
    /// A district on the map.
    ///
    /// @param column from the west
    /// @param row from the north
    public record Tile(String code, String name, String province, int column, int row) {}

    private static final String FILE = "reference/places.csv";
    private static final String NATION = "ZA";
    private static final int COLUMNS = 5;

    private final Map<String, Tile> tiles = read();

    public Optional<Tile> tile(String code) {
        return Optional.ofNullable(tiles.get(code));
    }

    /// The districts of the nation or of a province; none of a smaller area.
    public List<Tile> tiles(String area) {
        return tiles.values().stream()
                .filter(tile -> area.equals(NATION) || area.equals(NATION + "-" + tile.province()))
                .toList();
    }

    /// The name of an area in the reader's language; a school that has none goes by its number.
    public String name(Words w, Place place) {
        return switch (place.level()) {
            case NATION, PROVINCE -> w.of("place." + place.code());
            case DISTRICT -> tile(place.code()).map(Tile::name).orElse(place.code());
            case SCHOOL -> Objects.requireNonNullElse(place.name(), place.code());
        };
    }

    private static Map<String, Tile> read() {
        try (InputStream file = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", COLUMNS))
                    .map(Places::tile)
                    .collect(Collectors.toMap(Tile::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tile tile(String[] fields) {
        return new Tile(fields[0], fields[1], fields[2], Integer.parseInt(fields[3]), Integer.parseInt(fields[4]));
    }
}
