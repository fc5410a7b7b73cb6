package org.cwtt.reporting.dhis2;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A package of metadata, as DHIS2 takes it at `/api/metadata`.
public record Dhis2Metadata(
        List<CategoryOption> categoryOptions,
        List<Category> categories,
        List<CategoryCombo> categoryCombos,
        List<CategoryOptionCombo> categoryOptionCombos,
        List<DataElement> dataElements,
        List<DataSet> dataSets,
        List<OrganisationUnit> organisationUnits) {

    /// A reference to something else in the package.
    public record Ref(String id) {}

    public record CategoryOption(String id, String code, String name, String shortName) {}

    public record Category(
            String id,
            String code,
            String name,
            String shortName,
            String dataDimensionType,
            List<Ref> categoryOptions) {}

    public record CategoryCombo(String id, String code, String name, String dataDimensionType, List<Ref> categories) {}

    public record CategoryOptionCombo(
            String id, String code, String name, Ref categoryCombo, List<Ref> categoryOptions) {}

    /// @param aggregationType `NONE`: figures come for every level of area, each protected by itself; a sum of them
    /// would be
    ///     neither right nor protected
    /// @param zeroIsSignificant a count of 0 is told, a hidden one is not
    public record DataElement(
            String id,
            String code,
            String name,
            String shortName,
            String domainType,
            String valueType,
            String aggregationType,
            boolean zeroIsSignificant,
            Ref categoryCombo) {}

    public record DataSet(
            String id,
            String code,
            String name,
            String shortName,
            String periodType,
            List<DataSetElement> dataSetElements,
            List<Ref> organisationUnits) {}

    public record DataSetElement(Ref dataSet, Ref dataElement) {}

    @JsonInclude(Include.NON_NULL)
    public record OrganisationUnit(
            String id,
            String code,
            String name,
            String shortName,
            String openingDate,
            @Nullable Ref parent) {}
}
