package org.cwtt.local.rights;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.cwtt.local.StartFailedException;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.Topic.Party;

/// What each party of the catalogue may do in Kafka: write what it writes, read what it reads, and nothing else.
public final class Rights {
    private static final long SECONDS = 30;
    private static final String EVERY = "*";
    private static final AclOperation[] TO_WRITE = {DESCRIBE, WRITE};
    private static final AclOperation[] TO_READ = {DESCRIBE, READ};

    private Rights() {}

    public static List<Right> of(Party party) {
        List<Right> rights = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            if (topic.writers().contains(party)) {
                rights.add(Right.on(topic.topicName(), TO_WRITE));
            }
            if (topic.readers().contains(party)) {
                rights.add(Right.on(topic.topicName(), TO_READ));
                if (party.isService()) {
                    rights.add(Right.on(topic.deadLetterTopic(party), TO_WRITE));
                }
            }
        }
        if (reads(party)) {
            // A party's groups bear its name, alone or with more behind it.
            rights.add(Right.onAll(ResourceType.GROUP, party.id(), TO_READ));
        }
        if (party == Party.SCORING) {
            rights.addAll(scoringItself());
        }
        return rights;
    }

    /// How far any group is on any topic, for scaling; no record.
    public static List<Right> toSeeLag() {
        return List.of(Right.on(EVERY, DESCRIBE), onEveryGroup(DESCRIBE));
    }

    /// Every record, and where each group is: who has these rights sees what the topics hold of every child.
    public static List<Right> toBackUp() {
        return List.of(Right.on(EVERY, DESCRIBE, DESCRIBE_CONFIGS, READ), onEveryGroup(DESCRIBE));
    }

    /// To fill an empty broker; given for as long as that takes.
    public static List<Right> toPutBack() {
        return List.of(Right.on(EVERY, CREATE, DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE), onEveryGroup(DESCRIBE, READ));
    }

    private static Right onEveryGroup(AclOperation... operations) {
        return new Right(ResourceType.GROUP, EVERY, PatternType.LITERAL, List.of(operations));
    }

    /// What a broker must keep so that everybody may do this, known by the common name of a certificate. Nobody has one
    /// for `backup` or `restore` until it is issued.
    private static Set<AclBinding> bindings() {
        return Stream.concat(
                        Arrays.stream(Party.values()).flatMap(party -> bindings(party.id(), of(party))),
                        Stream.of(bindings("backup", toBackUp()), bindings("restore", toPutBack()))
                                .flatMap(all -> all))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<AclBinding> bindings(String name, List<Right> rights) {
        return rights.stream().flatMap(right -> right.bindings("User:CN=" + name).stream());
    }

    /// Makes the broker keep exactly these.
    ///
    /// @throws StartFailedException if it does not
    public static void grant(Admin admin) {
        Set<AclBinding> wanted = bindings();
        try {
            Collection<AclBinding> kept =
                    admin.describeAcls(AclBindingFilter.ANY).values().get(SECONDS, TimeUnit.SECONDS);
            admin.createAcls(wanted).all().get(SECONDS, TimeUnit.SECONDS);
            List<AclBindingFilter> gone = kept.stream()
                    .filter(binding -> !wanted.contains(binding))
                    .map(AclBinding::toFilter)
                    .toList();
            admin.deleteAcls(gone).all().get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailedException("the rights cannot be given: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted", e);
        }
    }

    private static boolean reads(Party party) {
        return Arrays.stream(Topic.values()).anyMatch(topic -> topic.readers().contains(party));
    }

    /// Kafka Streams makes its changelogs itself, under the name of the application; releases are transactions.
    private static List<Right> scoringItself() {
        String own = Party.SCORING.id() + "-";
        return List.of(
                Right.onAll(ResourceType.TOPIC, own, CREATE, DELETE, DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE),
                Right.onAll(ResourceType.TRANSACTIONAL_ID, own, DESCRIBE, WRITE));
    }
}
