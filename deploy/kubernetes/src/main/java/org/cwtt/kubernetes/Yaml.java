package org.cwtt.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Maps as YAML documents, keys in the order in which they were given.
final class Yaml {
    private static final ObjectMapper WRITER = new ObjectMapper(new YAMLFactory()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

    private Yaml() {}

    /// @param origin what they are made of, and by what
    static String documents(String origin, List<Map<String, Object>> documents) {
        StringBuilder all = new StringBuilder("# Made from " + origin + ": do not edit.\n");
        try {
            for (Map<String, Object> document : documents) {
                all.append(WRITER.writeValueAsString(document));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        return all.toString();
    }

    /// @param pairs a key and its value, and so on
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
