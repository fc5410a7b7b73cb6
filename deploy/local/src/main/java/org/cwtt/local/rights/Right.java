package org.cwtt.local.rights;

import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// One rule of what a Kafka user may do.
///
/// @param name of the resource, or the beginning of the names of those that it stands for
public record Right(ResourceType kind, String name, PatternType pattern, List<AclOperation> operations) {
    private static final String FROM_ANYWHERE = "*";

    static Right on(String topic, AclOperation... operations) {
        return new Right(ResourceType.TOPIC, topic, PatternType.LITERAL, List.of(operations));
    }

    static Right onAll(ResourceType kind, String prefix, AclOperation... operations) {
        return new Right(kind, prefix, PatternType.PREFIXED, List.of(operations));
    }

    /// The rule as the broker keeps it.
    List<AclBinding> bindings(String principal) {
        return operations.stream()
                .map(operation -> new AclBinding(
                        new ResourcePattern(kind, name, pattern),
                        new AccessControlEntry(principal, FROM_ANYWHERE, operation, AclPermissionType.ALLOW)))
                .toList();
    }
}
