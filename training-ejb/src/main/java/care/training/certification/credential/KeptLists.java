package care.training.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Status lists that were read a moment ago on this node: of each the latest, so there are no more than lists. */
@ApplicationScoped
class KeptLists {
    private final Map<UUID, StatusList> lists = new ConcurrentHashMap<>();

    @Inject
    private CredentialRules rules;

    public Optional<StatusList> find(UUID id, Instant now) {
        return Optional.ofNullable(lists.get(id))
                .filter(list -> now.isBefore(list.readAt().plus(rules.readAgainAfter())))
                .filter(list -> !now.isBefore(list.readAt()));
    }

    public void keep(UUID id, StatusList list) {
        lists.put(id, list);
    }
}
