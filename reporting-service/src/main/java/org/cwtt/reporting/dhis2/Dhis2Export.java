package org.cwtt.reporting.dhis2;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.pages.Language;
import org.cwtt.pages.WordBook;
import org.cwtt.pages.Words;
import org.cwtt.reporting.dhis2.DataValueSet.DataValue;
import org.cwtt.reporting.dhis2.Dhis2Metadata.Category;
import org.cwtt.reporting.dhis2.Dhis2Metadata.CategoryCombo;
import org.cwtt.reporting.dhis2.Dhis2Metadata.CategoryOption;
import org.cwtt.reporting.dhis2.Dhis2Metadata.CategoryOptionCombo;
import org.cwtt.reporting.dhis2.Dhis2Metadata.DataElement;
import org.cwtt.reporting.dhis2.Dhis2Metadata.DataSet;
import org.cwtt.reporting.dhis2.Dhis2Metadata.DataSetElement;
import org.cwtt.reporting.dhis2.Dhis2Metadata.OrganisationUnit;
import org.cwtt.reporting.dhis2.Dhis2Metadata.Ref;
import org.cwtt.reporting.domain.Branch;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.Quarter;
import org.cwtt.reporting.places.Places;

/// Says in DHIS2's terms what figures and areas are.
@Singleton
final class Dhis2Export {
    /// Those that every DHIS2 has from the start.
    private static final String DEFAULT_COMBO = "bjDvmb4bfuf";

    private static final String DEFAULT_OPTION_COMBO = "HllvX50cXC0";

    private static final String DATA_SET = "CWTT_WELLBEING";
    private static final String OPENED = "2020-01-01";
    private static final int SHORT = 50;

    private final Words english;
    private final Places places;

    Dhis2Export(WordBook wordBook, Places places) {
        this.english = wordBook.in(Language.EN);
        this.places = places;
    }

    /// By what organisation units are named.
    enum UnitScheme {
        /// As in our package.
        UID {
            @Override
            String of(String area) {
                return unitUid(area);
            }
        },
        /// Our codes, for a DHIS2 with a hierarchy of its own.
        CODE {
            @Override
            String of(String area) {
                return area;
            }
        };

        abstract String of(String area);
    }

    Dhis2Metadata metadata(List<Branch> areas) {
        Map<String, CategoryOption> options = new LinkedHashMap<>();
        Map<String, Category> categories = new LinkedHashMap<>();
        List<CategoryCombo> combos = new ArrayList<>();
        List<CategoryOptionCombo> optionCombos = new ArrayList<>();
        for (Element element : Element.values()) {
            for (Element.Category category : element.categories()) {
                category.options()
                        .forEach(option -> options.put(optionCode(category, option), option(category, option)));
                categories.put(category.code(), category(category));
            }
            if (!element.categories().isEmpty()) {
                combos.add(combo(element));
                combinations(element).forEach(combination -> optionCombos.add(optionCombo(element, combination)));
            }
        }
        return new Dhis2Metadata(
                List.copyOf(options.values()),
                List.copyOf(categories.values()),
                combos,
                optionCombos,
                Arrays.stream(Element.values()).map(Dhis2Export::element).toList(),
                List.of(dataSet(areas)),
                areas.stream().map(this::unit).toList());
    }

    /// What is hidden has no value: DHIS2 then knows none, and not 0.
    static DataValueSet values(Quarter quarter, List<Figure> figures, UnitScheme scheme) {
        List<DataValue> values = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (Figure figure : figures) {
            for (Element element : Element.of(figure)) {
                element.options(figure)
                        .ifPresent(options -> element.value(figure)
                                .filter(_ -> told.add(element + figure.place().area() + options))
                                .ifPresent(value -> values.add(new DataValue(
                                        element.uid(),
                                        quarter.toString(),
                                        scheme.of(figure.place().area()),
                                        options.isEmpty() ? DEFAULT_OPTION_COMBO : optionComboUid(element, options),
                                        value.toString()))));
            }
        }
        return new DataValueSet(Uid.of("dataSet", DATA_SET), values);
    }

    private static CategoryOption option(Element.Category category, String option) {
        String name = category.name() + ": " + option;
        return new CategoryOption(optionUid(category, option), optionCode(category, option), name, shortened(name));
    }

    private static Category category(Element.Category category) {
        return new Category(
                Uid.of("category", category.code()),
                "CWTT_" + category.code(),
                category.name(),
                shortened(category.name()),
                "DISAGGREGATION",
                category.options().stream()
                        .map(option -> new Ref(optionUid(category, option)))
                        .toList());
    }

    private static CategoryCombo combo(Element element) {
        return new CategoryCombo(
                Uid.of("categoryCombo", element.comboCode()),
                element.comboCode(),
                element.categories().stream().map(Element.Category::name).collect(Collectors.joining(" and ")),
                "DISAGGREGATION",
                element.categories().stream()
                        .map(category -> new Ref(Uid.of("category", category.code())))
                        .toList());
    }

    private static CategoryOptionCombo optionCombo(Element element, List<String> options) {
        List<Ref> refs = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            refs.add(new Ref(optionUid(element.categories().get(i), options.get(i))));
        }
        return new CategoryOptionCombo(
                optionComboUid(element, options),
                element.comboCode() + "_" + String.join("_", options),
                String.join(", ", options),
                new Ref(Uid.of("categoryCombo", element.comboCode())),
                refs);
    }

    private static DataElement element(Element element) {
        return new DataElement(
                element.uid(),
                element.code(),
                element.title(),
                shortened(element.title()),
                "AGGREGATE",
                "INTEGER_ZERO_OR_POSITIVE",
                "NONE",
                true,
                new Ref(element.categories().isEmpty() ? DEFAULT_COMBO : Uid.of("categoryCombo", element.comboCode())));
    }

    private static DataSet dataSet(List<Branch> areas) {
        Ref self = new Ref(Uid.of("dataSet", DATA_SET));
        return new DataSet(
                self.id(),
                DATA_SET,
                "Child wellbeing",
                "Child wellbeing",
                "Quarterly",
                Arrays.stream(Element.values())
                        .map(element -> new DataSetElement(self, new Ref(element.uid())))
                        .toList(),
                areas.stream()
                        .map(area -> new Ref(unitUid(area.place().code())))
                        .toList());
    }

    private OrganisationUnit unit(Branch area) {
        String name = places.name(english, area.place());
        String parent = area.parent();
        return new OrganisationUnit(
                unitUid(area.place().code()),
                area.place().code(),
                name,
                shortened(name),
                OPENED,
                parent == null ? null : new Ref(unitUid(parent)));
    }

    /// Every combination of one option of each category.
    private static List<List<String>> combinations(Element element) {
        List<List<String>> combinations = List.of(List.of());
        for (Element.Category category : element.categories()) {
            combinations = combinations.stream()
                    .flatMap(begun -> category.options().stream().map(option -> {
                        List<String> longer = new ArrayList<>(begun);
                        longer.add(option);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return combinations;
    }

    private static String optionCode(Element.Category category, String option) {
        return "CWTT_" + category.code() + "_" + option;
    }

    private static String optionUid(Element.Category category, String option) {
        return Uid.of("categoryOption", optionCode(category, option));
    }

    private static String optionComboUid(Element element, List<String> options) {
        return Uid.of("categoryOptionCombo", element.comboCode() + "_" + String.join("_", options));
    }

    private static String unitUid(String area) {
        return Uid.of("organisationUnit", area);
    }

    private static String shortened(String name) {
        return name.length() <= SHORT ? name : name.substring(0, SHORT);
    }
}
